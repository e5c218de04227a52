// The panel of the payout curve: the drawing, its points by arrow keys, and the same as a table for those who listen.

import { drawChart } from "./curve-chart.ts";
import { type Curve, type Drawing, filled, type Point, type PriceTable, type Words } from "./curve-messages.ts";
import { curveWords } from "./curve-words.ts";

declare function acquireVsCodeApi(): { postMessage(message: object): void };

const extension = acquireVsCodeApi();
const main = document.querySelector("#curve") as HTMLElement;
let chosen: { readonly name: string; readonly index: number } | undefined;

type Child = Node | string;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that leads to a place in the text. */
function leads(text: string, range: object, words: Words): HTMLElement {
  const made = element("button", { type: "button", title: words.toText }, text);
  made.addEventListener("click", () => extension.postMessage({ range }));
  return made;
}

function heading(drawing: Curve | PriceTable, words: Words): readonly HTMLElement[] {
  const title = element("h1", {}, drawing.label || drawing.name);
  const from = element("p", { class: "note" }, leads(drawing.name, drawing.range, words));
  return [title, from];
}

const notes = (texts: readonly string[]): readonly HTMLElement[] =>
  texts.map((text) => element("p", { class: "note" }, text));

function said(point: Point, words: Words): string {
  const jump = point.jump
    ? filled(words.jumps, point.jump.before.text, point.jump.after.text, point.jump.height)
    : undefined;
  const limit = point.limit === undefined ? undefined : filled(words.limit, point.limit);
  return [jump, limit, point.onward].filter((part) => part !== undefined && part !== "").join("; ");
}

/** `held` says that the drawing had the keyboard: the chosen point is said again. */
function showCurve(curve: Curve, words: Words, language: "en" | "sv", held: boolean): void {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("tabindex", "0");
  svg.setAttribute("aria-label", filled(words.chart, curve.name));
  const chart = drawChart(svg, curve, Math.max(360, Math.min(main.clientWidth, 960)), language);
  const live = element("p", { class: "said", "aria-live": "polite" }, curve.now?.words ?? "");
  const rows = curve.points.map((point) => {
    const more = said(point, words);
    return element(
      "tr",
      {},
      element("td", { class: "number" }, point.x.text),
      element("td", { class: "number" }, point.pays.text),
      element("td", {}, more),
    );
  });
  const choose = (index: number, speak: boolean) => {
    const point = curve.points[index];
    if (!point) return;
    chosen = { name: curve.name, index };
    chart.choose(index);
    for (const [place, row] of rows.entries()) row.classList.toggle("chosen", place === index);
    if (speak)
      live.textContent = [`${point.x.text}: ${point.pays.text}`, said(point, words)].filter(Boolean).join("; ");
  };
  svg.addEventListener("keydown", (event) => {
    const last = curve.points.length - 1;
    const at = chosen?.name === curve.name ? chosen.index : -1;
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    choose(Math.max(0, Math.min(last, next)), true);
  });
  const table = element(
    "table",
    { id: "points" },
    element("caption", {}, words.points),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...[words.where, words.pays, words.onward].map((text) => element("th", { scope: "col" }, text)),
      ),
    ),
    element("tbody", {}, ...rows),
  );
  main.replaceChildren(
    ...heading(curve, words),
    svg,
    live,
    ...(rows.length > 0 ? [table] : []),
    ...limitsOf(curve, words),
    ...notes(curve.notes),
  );
  if (chosen?.name === curve.name) choose(chosen.index, held);
}

function limitsOf(curve: Curve, words: Words): readonly HTMLElement[] {
  if (curve.limits.length === 0) return [];
  const rows = curve.limits.map(({ name, amount, words: about, outside, range }) =>
    element(
      "tr",
      {},
      element("td", {}, leads(name, range, words)),
      element("td", { class: "number" }, amount.text),
      element("td", {}, outside ? `${about} (${words.outside})` : about),
    ),
  );
  return [element("table", { id: "limits" }, element("caption", {}, words.limits), element("tbody", {}, ...rows))];
}

function showTable(table: PriceTable, words: Words): void {
  const rows = table.rows.map(({ cells, range }) =>
    element(
      "tr",
      {},
      ...cells.map((cell, index) =>
        index === 0
          ? element("td", {}, leads(cell, range, words))
          : element("td", index === 2 ? {} : { class: "number" }, cell),
      ),
    ),
  );
  main.replaceChildren(
    ...heading(table, words),
    element(
      "table",
      { id: "prices" },
      element("thead", {}, element("tr", {}, ...table.columns.map((text) => element("th", { scope: "col" }, text)))),
      element("tbody", {}, ...rows),
    ),
    ...notes(table.notes),
  );
}

let shown: Drawing | undefined;

function show(drawing: Drawing): void {
  const words = curveWords[drawing.language];
  const held = document.activeElement?.tagName === "svg";
  document.documentElement.lang = drawing.language;
  if (drawing.shows === "curve") showCurve(drawing, words, drawing.language, held);
  else if (drawing.shows === "table") showTable(drawing, words);
  else main.replaceChildren(element("p", { class: "note", role: "status" }, drawing.why));
  if (held) main.querySelector("svg")?.focus();
}

window.addEventListener("message", ({ data }: MessageEvent<{ readonly drawing: Drawing }>) => {
  shown = data.drawing;
  show(shown);
});
window.addEventListener("resize", () => {
  if (shown?.shows === "curve") show(shown);
});
extension.postMessage({ ready: true });
