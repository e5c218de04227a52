// Of Node's own modules the protocol's library asks for some at its start that it needs for pipes, sockets and processes only, which
// no editor asks of this server: they are loaded when one of their parts is used.
const slow = /^(?:node:)?(crypto|child_process)$/;

/** A plugin of esbuild. */
export const lazyBuiltins = {
  name: "lazy-builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: slow }, ({ path, kind, importer, namespace }) =>
      kind === "require-call" && /vscode-(?:languageserver|jsonrpc)/.test(importer) && namespace === "file"
        ? { path: slow.exec(path)[1], namespace: "lazy-builtin" }
        : undefined,
    );
    onLoad({ filter: /./, namespace: "lazy-builtin" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, part) => require("node:${path}")[part] });`,
    }));
  },
};
