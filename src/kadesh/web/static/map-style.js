// How the map is drawn: colours are those of the page, read from its style sheet, so that light and dark hold for both.
import { collect } from "./map-shapes.js";

const NAMES = "sea land border province label ink alert link page".split(" ");

export function readColours() {
  const probe = document.body.appendChild(document.createElement("i"));
  const colours = {};
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return colours;
}

const FONT = ["sans-serif"];
const disputed = (yes, no) => ["case", [">", ["get", "disputed"], 0], yes, no];
const total = ["coalesce", ["get", "many"], ["get", "count"]];
const empty = () => ({ type: "geojson", data: collect([]) });

const text = (field, size, more) => ({ "text-field": field, "text-font": FONT, "text-size": size, ...more });

export function makeStyle(colours) {
  const { paint, layers } = describe(colours);
  return {
    version: 8,
    sources: {
      world: empty(),
      borders: empty(),
      countries: empty(),
      near: empty(),
      provinces: empty(),
      names: empty(),
      towns: empty(),
      disputed: empty(),
      wide: empty(),
      lit: empty(),
      spots: {
        ...empty(),
        cluster: true,
        clusterRadius: 36,
        clusterMaxZoom: 10,
        clusterProperties: { many: ["+", ["get", "count"]], disputed: ["+", ["get", "disputed"]] },
      },
    },
    layers: layers.map((layer) => ({ ...layer, paint: paint[layer.id] })),
  };
}

export function repaint(map, colours) {
  for (const [layer, properties] of Object.entries(describe(colours).paint)) {
    for (const [name, value] of Object.entries(properties)) map.setPaintProperty(layer, name, value);
  }
}

function describe(c) {
  const halo = (colour) => ({ "text-color": colour, "text-halo-color": c.page, "text-halo-width": 1.4 });
  const paint = {
    sea: { "background-color": c.sea },
    world: { "fill-color": c.land },
    near: { "fill-color": c.land },
    provinces: { "line-color": c.province, "line-width": 0.8 },
    borders: { "line-color": c.border, "line-width": 1.1 },
    outlines: { "line-color": c.border, "line-width": 1.4 },
    disputed: { "line-color": c.border, "line-width": 1.4, "line-dasharray": [2, 2] },
    "wide-area": { "fill-color": disputed(c.alert, c.link), "fill-opacity": 0.09 },
    "wide-edge": { "line-color": disputed(c.alert, c.link), "line-width": 1.3, "line-dasharray": [3, 2] },
    lit: { "circle-radius": 20, "circle-color": c.ink, "circle-opacity": 0.12, "circle-stroke-color": c.ink, "circle-stroke-width": 2 },
    towns: halo(c.label),
    names: halo(c.label),
    countries: halo(c.label),
    spots: {
      "circle-color": disputed(c.alert, c.link),
      "circle-radius": ["interpolate", ["linear"], ["sqrt", total], 1, 6, 5, 12, 30, 24, 220, 36],
      "circle-stroke-color": c.page,
      "circle-stroke-width": 2,
    },
    "spot-names": halo(c.ink),
    counts: { "text-color": c.page },
    "wide-counts": halo(c.ink),
  };
  const dot = ["any", ["has", "point_count"], ["==", ["get", "ring"], null]];
  const layers = [
    { id: "sea", type: "background" },
    { id: "world", type: "fill", source: "world" },
    { id: "near", type: "fill", source: "near" },
    { id: "provinces", type: "line", source: "provinces", filter: ["==", ["get", "inner"], true], minzoom: 4 },
    { id: "borders", type: "line", source: "borders" },
    { id: "outlines", type: "line", source: "provinces", filter: ["==", ["get", "inner"], false] },
    { id: "disputed", type: "line", source: "disputed" },
    { id: "wide-area", type: "fill", source: "wide" },
    { id: "wide-edge", type: "line", source: "wide" },
    { id: "lit", type: "circle", source: "lit" },
    { id: "towns", type: "symbol", source: "towns", minzoom: 6.5, layout: text(["get", "name"], 11, { "symbol-sort-key": ["get", "rank"] }) },
    { id: "names", type: "symbol", source: "names", minzoom: 5, maxzoom: 9, layout: text(["get", "name"], 12, { "text-letter-spacing": 0.08 }) },
    { id: "countries", type: "symbol", source: "countries", maxzoom: 6.5, layout: text(["upcase", ["get", "name"]], 12, { "text-letter-spacing": 0.12, "text-max-width": 7 }) },
    { id: "spots", type: "circle", source: "spots", filter: dot },
    {
      id: "spot-names",
      type: "symbol",
      source: "spots",
      filter: ["!", ["has", "point_count"]],
      minzoom: 7,
      layout: text(["get", "name"], 12, { "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 1, "text-justify": "auto" }),
    },
    { id: "counts", type: "symbol", source: "spots", filter: ["all", dot, [">", total, 1]], layout: text(["to-string", total], 11, { "text-allow-overlap": true }) },
    { id: "wide-counts", type: "symbol", source: "spots", filter: ["all", ["!", dot], [">", total, 1]], layout: text(["to-string", total], 12, { "text-allow-overlap": true }) },
  ];
  return { paint, layers };
}
