// The map of the overview: incidents by place, on a basemap that ships with the desk. Loaded after the page stands.
import { collect, drawRing, feature, holds, readShapes } from "./map-shapes.js";
import { makeStyle, readColours, repaint } from "./map-style.js";

const STATIC = new URL(".", import.meta.url).href;
const NEAR = 4.3; // zoom from which countries are drawn with their provinces
const MOST_SHOWN = 0.85; // of the incidents, in sight at first
const TOLD = {
  site: "a site",
  town: "a town",
  area: "the area only; the ring stands for it",
  district: "the district only; the ring stands for it",
  province: "the province only",
};

function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

async function loadLibrary() {
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${STATIC}vendor/maplibre-gl.css` });
  document.head.prepend(style);
  await loadScript(`${STATIC}vendor/maplibre-gl-csp.js`);
  window.maplibregl.setWorkerUrl(`${STATIC}vendor/maplibre-gl-csp-worker.js`);
  return window.maplibregl;
}

const readJson = async (address) => {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

// Returns { place, show(address) }, or null where the browser cannot draw it: the lists beside it say the same.
export async function drawMap(place, choose) {
  try {
    const library = await loadLibrary();
    return (place.drawn = new WarMap(library, place, choose));
  } catch {
    place.dataset.state = "failed";
    place.querySelector(".wait").textContent = "This browser cannot draw the map (it needs WebGL). The lists say the same.";
    return null;
  }
}

class WarMap {
  constructor(library, place, choose) {
    Object.assign(this, { library, place, choose, shapes: new Map(), spots: [], fitted: false, latest: 0 });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = new library.Map({
      container: place.querySelector(".canvas"),
      style: makeStyle(readColours()),
      center: [38, 35],
      zoom: 3,
      maxZoom: 13,
      attributionControl: false,
      fadeDuration: calm ? 0 : 200,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: matchMedia("(pointer: coarse)").matches,
      locale: { "Map.Title": "Map of incidents; the list beside it says the same" },
    });
    this.calm = calm;
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new library.NavigationControl({ showCompass: false }));
    this.map.addControl(new library.ScaleControl());
    const styled = this.map.once("load"); // a theme chosen before is painted then: the map refuses it earlier
    const recolour = () => styled.then(() => repaint(this.map, readColours()));
    this.loaded = styled.then(() => this.begin());
    document.addEventListener("themechange", recolour);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  }

  set(source, features) {
    this.map.getSource(source).setData(collect(features));
  }

  async begin() {
    const world = await readJson(`${STATIC}map/world.json`);
    this.world = readShapes(world);
    this.set("disputed", world.disputed.map((line) => feature("LineString", line.map(([x, y]) => [x / 1000, y / 1000]), {})));
    this.drawCountries();
    await this.addTiles();
    this.map.on("moveend", () => this.loadNear());
    for (const layer of ["spots", "wide-area", "wide-counts"]) {
      this.map.on("click", layer, (event) => this.point(event));
      this.map.on("mouseenter", layer, () => (this.map.getCanvas().style.cursor = "pointer"));
      this.map.on("mouseleave", layer, () => (this.map.getCanvas().style.cursor = ""));
    }
    for (const name of ["mouseover", "focusin"]) document.addEventListener(name, (event) => this.light(event.target));
  }

  async addTiles() {
    const { tiles: address, kind } = this.place.dataset;
    if (!address) return;
    try {
      const { addTiles } = await import("./map-tiles.js");
      await addTiles(this.library, this.map, { address, kind, loadScript, base: STATIC, colours: readColours() });
      this.place.dataset.tiled = "yes";
    } catch {
      this.place.dataset.tiled = "failed"; // the basemap that ships stays
    }
  }

  // A country that is drawn with its provinces is left out of the coarse map, and so are the coarse lines around it.
  drawCountries() {
    const fine = (id) => this.shapes.get(id);
    this.set("world", this.world.areas.filter((area) => !fine(area.properties.id)));
    this.set("borders", this.world.lines.filter(({ properties: line }) => !fine(line.one) && !fine(line.other)));
    this.set("countries", this.world.names);
    const near = [...this.shapes.values()].filter(Boolean);
    this.set("near", near.flatMap((shape) => shape.areas));
    this.set("provinces", near.flatMap((shape) => shape.lines));
    this.set("names", near.flatMap((shape) => shape.names));
    this.set("towns", near.flatMap((shape) => shape.towns));
  }

  async loadNear() {
    if (!this.world || this.map.getZoom() < NEAR) return;
    const box = this.map.getBounds();
    const seen = ({ geometry }) => geometry.coordinates.some(([ring]) => ring.some((point) => box.contains(point)) || holds({ geometry }, box.getCenter().toArray()));
    await this.load(this.world.areas.filter(seen).map((area) => area.properties.id));
  }

  async load(countries) {
    const missing = countries.filter((id) => id && !this.shapes.has(id));
    for (const id of missing) this.shapes.set(id, null);
    await Promise.all(
      missing.map(async (id) => {
        const topology = await readJson(`${STATIC}map/${id}.json`).catch(() => null);
        if (!topology) return;
        const towns = topology.towns.map(([name, x, y], rank) => feature("Point", [x, y], { name, rank }));
        this.shapes.set(id, { ...readShapes(topology), towns });
      }),
    );
    if (missing.length) this.drawCountries();
  }

  // The last address asked for is the one that is shown, whichever answers first.
  async show(address) {
    const turn = ++this.latest;
    this.address = address;
    this.place.dataset.state = "loading";
    try {
      const [found] = await Promise.all([readJson(address), this.loaded]);
      if (turn !== this.latest) return;
      await this.load(found.features.filter((spot) => spot.properties.precision === "province").map((spot) => spot.properties.country));
      this.spots = found.features;
      this.set("spots", this.spots);
      this.set("wide", this.spots.filter((spot) => spot.properties.ring).map((spot) => this.spread(spot)));
      this.set("lit", []);
      this.popup?.remove();
      if (!this.fitted) this.fit();
      this.place.dataset.spots = this.spots.length;
      this.place.dataset.state = "ready";
    } catch {
      if (turn === this.latest) this.place.dataset.state = "failed";
    }
  }

  spread(spot) {
    const { country, precision, ring } = spot.properties;
    const at = spot.geometry.coordinates;
    const province = precision === "province" && this.shapes.get(country)?.areas.find((area) => holds(area, at));
    return province ? { ...province, properties: spot.properties } : feature("Polygon", drawRing(at, ring), spot.properties);
  }

  // Begins with most of the incidents in sight: one capital far away must not make the others a dot.
  fit() {
    if (!this.spots.length) return;
    const middle = [0, 1].map((axis) => weighMiddle(this.spots, axis));
    const far = (spot) => Math.hypot(...[0, 1].map((axis) => spot.geometry.coordinates[axis] - middle[axis]));
    const near = this.spots.toSorted((one, other) => far(one) - far(other));
    const most = MOST_SHOWN * near.reduce((sum, spot) => sum + spot.properties.count, 0);
    const bounds = new this.library.LngLatBounds(near[0].geometry.coordinates, near[0].geometry.coordinates);
    let sum = 0;
    for (const spot of near) {
      if (sum > most) break;
      bounds.extend(spot.geometry.coordinates);
      sum += spot.properties.count;
    }
    this.map.fitBounds(bounds, { padding: 48, maxZoom: 9, animate: false });
    this.fitted = true;
  }

  light(target) {
    const line = target.closest?.("[data-spot]");
    const spot = line && this.spots.find((one) => one.properties.key === line.dataset.spot);
    if (!line && !this.place.dataset.lit) return;
    this.set("lit", spot ? [spot] : []);
    this.place.dataset.lit = spot?.properties.key ?? "";
  }

  async point(event) {
    const [first] = event.features;
    if (event.originalEvent.pointed) return; // a ring below a dot that was meant
    event.originalEvent.pointed = true;
    if (first.properties.point_count) {
      const zoom = await this.map.getSource("spots").getClusterExpansionZoom(first.properties.cluster_id);
      this.map.easeTo({ center: first.geometry.coordinates, zoom: zoom + 0.5, animate: !this.calm });
      return;
    }
    const spot = this.spots.find((one) => one.properties.key === first.properties.key);
    if (!spot) return;
    this.popup?.remove();
    this.popup = new this.library.Popup({ maxWidth: "22rem", focusAfterOpen: true }).setLngLat(spot.geometry.coordinates);
    const box = this.describe(spot);
    this.popup.setDOMContent(box).addTo(this.map);
    const [path, wanted] = this.address.split("?");
    const told = await readJson(`${path}/spot?${new URLSearchParams([...new URLSearchParams(wanted), ["key", spot.properties.key]])}`).catch(() => null);
    for (const one of told?.incidents ?? []) box.querySelector("ul").append(this.tell(one));
  }

  tell(one) {
    const line = make("li");
    line.append(make("a", `${one.time} · ${one.type}`, { href: `/incidents/${encodeURIComponent(one.id)}${location.search}` }));
    if (one.figures) line.append(" ", one.figures);
    if (one.disputed) line.append(" ", make("span", `disputed: ${one.disputed}`, { className: "disputed" }));
    return line;
  }

  describe(spot) {
    const { name, precision, count } = spot.properties;
    const [x, y] = spot.geometry.coordinates;
    const box = make("div", "", { className: "spot" });
    box.append(make("h3", name, { dir: "auto" }), make("p", `Told as ${TOLD[precision]}.`, { className: "soft" }));
    box.append(make("ul"));
    const more = box.appendChild(make("button", count === 1 ? "Show it alone" : `Show all ${count} alone`, { type: "button" }));
    more.addEventListener("click", () => {
      const wanted = new URLSearchParams(location.search);
      wanted.set("near", `${y},${x}`);
      wanted.set("within", "1");
      this.popup.remove();
      this.choose(`?${wanted}`);
    });
    return box;
  }
}

function weighMiddle(spots, axis) {
  const sorted = spots.toSorted((one, other) => one.geometry.coordinates[axis] - other.geometry.coordinates[axis]);
  const half = sorted.reduce((sum, spot) => sum + spot.properties.count, 0) / 2;
  let sum = 0;
  return sorted.find((spot) => (sum += spot.properties.count) >= half).geometry.coordinates[axis];
}

function make(name, words, more) {
  return Object.assign(document.createElement(name), { textContent: words ?? "" }, more);
}
