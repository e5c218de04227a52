// The panel of the readable contract: shows its parts as they come, scrolls together with the text, and leads from a clause to its line.

import { type Shown, withLastGood } from "./last-good.ts";
import { type LineMark, lineAtTop, ordered, topOfLine } from "./line-map.ts";
import type { FromPreview, ToPreview } from "./preview-messages.ts";

declare function acquireVsCodeApi(): { readonly postMessage: (message: FromPreview) => void };

const editor = acquireVsCodeApi();
const page = document.querySelector("main") as HTMLElement;
const good = new Map<string, string>();
const shownParts = new Map<string, string>();

/** Until then, scrolling comes from the text and is not told back to it. */
let ledUntil = 0;
let asked = false;

window.addEventListener("message", ({ data }: MessageEvent<ToPreview>) => {
  if (data.say === "show") show(data);
  else {
    ledUntil = performance.now() + 250;
    // From the first line the title is seen with the space above it.
    window.scrollTo({ top: data.line <= 1 ? 0 : topOfLine(marks(), data.line) });
  }
});

function show({ parts, language, kept, broken, open }: Extract<ToPreview, { readonly say: "show" }>): void {
  page.lang = language;
  page.setAttribute("aria-busy", "false");
  const notes = { whole: "", kept, broken };
  const wanted = withLastGood(parts, good);
  const known = new Map([...page.children].map((child) => [child.getAttribute("data-part"), child]));
  const children = wanted.map((part) => {
    const form = `${part.state} ${part.html}`;
    const same = shownParts.get(part.key) === form ? known.get(part.key) : undefined;
    shownParts.set(part.key, form);
    return same ?? element(part, notes[part.state], open);
  });
  const place = document.activeElement?.closest("[data-part]")?.getAttribute("data-part");
  page.replaceChildren(...children);
  if (place && document.activeElement === document.body)
    page.querySelector<HTMLElement>(`[data-part="${CSS.escape(place)}"] h2`)?.focus({ preventScroll: true });
}

function element({ key, html, state }: Shown, note: string, open: string): HTMLElement {
  const part = document.createElement("div");
  part.dataset.part = key;
  part.dataset.state = state;
  part.innerHTML = html;
  if (note !== "") {
    const said = document.createElement("p");
    said.className = "note state";
    said.setAttribute("role", "status");
    said.textContent = note;
    part.prepend(said);
  }
  for (const heading of part.querySelectorAll<HTMLElement>("section[data-line] > h2, header > h1")) {
    heading.tabIndex = 0;
    heading.title = open;
    heading.setAttribute("aria-keyshortcuts", "Enter");
  }
  return part;
}

function marks(): readonly LineMark[] {
  const blocks = [...page.querySelectorAll<HTMLElement>("[data-line]")];
  return ordered(
    blocks.map((block) => ({ line: lineOf(block), top: block.getBoundingClientRect().top + window.scrollY })),
  );
}

const lineOf = (block: HTMLElement): number => Number.parseInt(block.dataset.line ?? "1", 10);

window.addEventListener("scroll", () => {
  if (asked || performance.now() < ledUntil) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    editor.postMessage({ say: "scrolled", line: lineAtTop(marks(), window.scrollY) });
  });
});

/** A reference leads to its clause on the page; anything else to its line in the text. */
function follow(from: EventTarget | null): boolean {
  if (!(from instanceof Element)) return false;
  const link = from.closest("a[href^='#']");
  if (link) {
    const target = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    target?.scrollIntoView();
    target?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    return target !== null;
  }
  const block = from.closest<HTMLElement>("[data-line]");
  if (!block) return false;
  editor.postMessage({ say: "open", line: lineOf(block) });
  return true;
}

page.addEventListener("click", (event) => {
  const chosen = window.getSelection()?.toString() ?? "";
  if (chosen === "" && follow(event.target)) event.preventDefault();
});
page.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && follow(event.target)) event.preventDefault();
});

editor.postMessage({ say: "ready" });
