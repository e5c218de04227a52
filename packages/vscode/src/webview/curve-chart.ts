// The drawing of a payout curve: axes, the price in straight pieces, cliffs, limits and the value now. Attributes and classes alone.

import { axisBottom, axisLeft } from "d3-axis";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type Selection, select } from "d3-selection";
import { line } from "d3-shape";
import type { Curve } from "./curve-messages.ts";

const height = 380;
const margin = { top: 28, right: 24, bottom: 48, left: 92 };

type Place = readonly [number, number];
type Group = Selection<SVGSVGElement, unknown, null, undefined>;

export interface Chart {
  /** Rings the point with that index; undefined rings none. */
  readonly choose: (index: number | undefined) => void;
}

/** Draws into an empty svg element that is so many pixels wide. */
export function drawChart(element: SVGSVGElement, curve: Curve, width: number, language: "en" | "sv"): Chart {
  const svg = select(element).attr("viewBox", `0 0 ${width} ${height}`);
  const x = scaleLinear([curve.over.from, curve.over.to], [margin.left, width - margin.right]);
  const y = scaleLinear([curve.pays.from, curve.pays.to], [height - margin.bottom, margin.top]);
  axes(svg, curve, x, y, language);
  for (const limit of curve.limits.filter((each) => !each.outside)) {
    const at = y(limit.amount.at);
    rule(svg, "limit", [margin.left, at], [width - margin.right, at]);
    // On the side where the price is low, so that it does not run through the words.
    const label = `${limit.name} ${limit.amount.text}`;
    if (rises(curve)) words(svg, label, [margin.left + 6, at - 5], "start");
    else words(svg, label, [width - margin.right - 4, at - 5], "end");
  }
  const path = line<Place>(
    ([at]) => x(at),
    ([, pays]) => y(pays),
  );
  for (const piece of curve.pieces)
    svg
      .append("path")
      .attr("class", "price")
      .attr("d", path([...piece]));
  for (const { x: at, pays, jump } of curve.points) {
    if (jump) {
      rule(svg, "cliff", [x(at.at), y(jump.before.at)], [x(at.at), y(jump.after.at)]);
      const middle = (y(jump.before.at) + y(jump.after.at)) / 2;
      const isLeft = x(at.at) < margin.left + 140;
      words(svg, `↕ ${jump.height}`, [x(at.at) + (isLeft ? 8 : -8), middle], isLeft ? "start" : "end");
      for (const end of [jump.before, jump.after])
        if (end.at !== pays.at) dot(svg, "point open", [x(at.at), y(end.at)]);
    }
    dot(svg, "point", [x(at.at), y(pays.at)]);
  }
  if (curve.now) now(svg, curve.now, x, y);
  const ring = svg.append("circle").attr("class", "chosen").attr("r", 9).attr("visibility", "hidden");
  return {
    choose: (index) => {
      const point = index === undefined ? undefined : curve.points[index];
      ring.attr("visibility", point ? "visible" : "hidden");
      if (point) ring.attr("cx", x(point.x.at)).attr("cy", y(point.pays.at));
    },
  };
}

/** Whether the price is higher at the right end of the drawing than at the left one. */
const rises = ({ pieces }: Curve): boolean => (pieces.at(-1)?.[1][1] ?? 0) > (pieces[0]?.[0][1] ?? 0);

function axes(svg: Group, { over, pays }: Curve, x: Scale, y: Scale, language: "en" | "sv"): void {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const inPercent = (value: number) => `${number.format(value * 100)} %`;
  const below = axisBottom<number>(x)
    .ticks(Math.max(2, Math.floor((x.range()[1] ?? 0) / 110)))
    .tickSizeOuter(0)
    .tickFormat((value) => (over.percent ? inPercent(value) : number.format(value)));
  const left = axisLeft<number>(y)
    .ticks(6)
    .tickSizeOuter(0)
    .tickFormat((value) => number.format(value));
  const foot = y(Math.max(pays.from, Math.min(0, pays.to)));
  svg.append("g").attr("transform", `translate(0,${foot})`).attr("aria-hidden", "true").call(below);
  svg.append("g").attr("transform", `translate(${margin.left},0)`).attr("aria-hidden", "true").call(left);
  words(svg, over.title, [x.range()[1] ?? 0, height - 8], "end");
  words(svg, pays.title, [8, 14], "start");
}

type Scale = ScaleLinear<number, number>;

function now(svg: Group, { x: at, pays }: NonNullable<Curve["now"]>, x: Scale, y: Scale): void {
  const group = svg.append("g").attr("class", "now");
  const [across, up] = [x(at.at), y(pays.at)];
  for (const [from, to] of [
    [
      [across, height - margin.bottom],
      [across, up],
    ],
    [
      [margin.left, up],
      [across, up],
    ],
  ] as const)
    group.append("line").attr("x1", from[0]).attr("y1", from[1]).attr("x2", to[0]).attr("y2", to[1]);
  group.append("circle").attr("r", 5.5).attr("cx", across).attr("cy", up);
  const isRight = across > (x.range()[1] ?? 0) / 2;
  words(svg, pays.text, [across + (isRight ? -10 : 10), up - 10], isRight ? "end" : "start");
}

function rule(svg: Group, name: string, [x1, y1]: Place, [x2, y2]: Place): void {
  svg.append("line").attr("class", name).attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2);
}

function dot(svg: Group, name: string, [cx, cy]: Place): void {
  svg.append("circle").attr("class", name).attr("r", 4).attr("cx", cx).attr("cy", cy);
}

function words(svg: Group, text: string, [x, y]: Place, anchor: "start" | "end"): void {
  svg.append("text").attr("class", "halo").attr("x", x).attr("y", y).attr("text-anchor", anchor).text(text);
}
