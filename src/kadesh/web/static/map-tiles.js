// Tiles that somebody named in the settings: images, or a PMTiles archive of images or of vectors. Loaded only then.

const BELOW = "provinces"; // names, borders and incidents stay above

function describeVectors(id, colours) {
  const kinds = [
    [/water|ocean/i, "fill", { "fill-color": colours.sea }],
    [/land(use|cover)|park|natural/i, "fill", { "fill-color": colours.province, "fill-opacity": 0.25 }],
    [/building/i, "fill", { "fill-color": colours.province, "fill-opacity": 0.6 }],
    [/road|transport|highway|street/i, "line", { "line-color": colours.border, "line-width": 0.7, "line-opacity": 0.7 }],
    [/rail|transit/i, "line", { "line-color": colours.border, "line-width": 0.7, "line-dasharray": [3, 3] }],
    [/waterway|river|stream/i, "line", { "line-color": colours.sea, "line-width": 1.2 }],
  ];
  return kinds.filter(([name]) => name.test(id)).map(([, type, paint]) => ({ type, paint }));
}

async function openArchive(library, address, loadScript, base) {
  await loadScript(`${base}vendor/pmtiles.js`);
  const protocol = new window.pmtiles.Protocol();
  library.addProtocol("pmtiles", protocol.tile);
  const archive = new window.pmtiles.PMTiles(new URL(address, location.href).href);
  protocol.add(archive);
  return archive;
}

// Puts the named tiles between the land and the borders; throws where they cannot be had.
export async function addTiles(library, map, { address, kind, loadScript, base, colours }) {
  if (kind === "images") {
    map.addSource("tiles", { type: "raster", tiles: [address], tileSize: 256 });
    map.addLayer({ id: "tiles", type: "raster", source: "tiles" }, BELOW);
    return;
  }
  const archive = await openArchive(library, address, loadScript, base);
  const [header, told] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
  const url = `pmtiles://${archive.source.getKey()}`;
  if (header.tileType !== window.pmtiles.TileType.Mvt) {
    map.addSource("tiles", { type: "raster", url, tileSize: 256 });
    map.addLayer({ id: "tiles", type: "raster", source: "tiles" }, BELOW);
    return;
  }
  map.addSource("tiles", { type: "vector", url });
  for (const { id } of told.vector_layers ?? []) {
    describeVectors(id, colours).forEach((layer, number) => {
      const shape = layer.type === "fill" ? "Polygon" : "LineString";
      const filter = ["==", ["geometry-type"], shape];
      map.addLayer({ ...layer, id: `tiles-${id}-${number}`, source: "tiles", "source-layer": id, filter }, BELOW);
    });
  }
}
