// The basemap's files, from TopoJSON to what MapLibre draws: areas as polygons, shared borders as lines drawn once.

function decodeArcs(topology) {
  const [sx, sy] = topology.transform.scale;
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * sx, (y += dy) * sy]);
  });
}

function joinRing(ring, arcs) {
  const points = [];
  for (const number of ring) {
    const arc = number < 0 ? arcs[~number].toReversed() : arcs[number];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points;
}

// Returns { areas, lines, names }: lines carry `inner` (between two areas of the file) and the ids of the areas beside them.
export function readShapes(topology) {
  const arcs = decodeArcs(topology);
  const beside = arcs.map(() => []);
  const areas = [];
  const names = [];
  for (const { id, properties, arcs: polygons } of topology.objects.areas.geometries) {
    for (const number of polygons.flat(2)) beside[number < 0 ? ~number : number].push(id ?? "");
    const coordinates = polygons.map((rings) => rings.map((ring) => joinRing(ring, arcs)).filter((ring) => ring.length > 3));
    areas.push(feature("MultiPolygon", coordinates.filter((rings) => rings.length), { id: id ?? "", name: properties.name }));
    names.push(feature("Point", properties.at, { id: id ?? "", name: properties.name }));
  }
  const lines = arcs.map((arc, i) =>
    feature("LineString", arc, { inner: beside[i].length > 1, one: beside[i][0] ?? "", other: beside[i][1] ?? "" }),
  );
  return { areas, lines, names };
}

export const feature = (type, coordinates, properties) => ({ type: "Feature", geometry: { type, coordinates }, properties });
export const collect = (features) => ({ type: "FeatureCollection", features });

// The circle of so many kilometres around a point: how little is known of where it was, not a border.
export function drawRing([longitude, latitude], km) {
  const high = (km / 6371) * (180 / Math.PI);
  const wide = high / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const points = [];
  for (let step = 0; step <= 64; step++) {
    const angle = (step * Math.PI) / 32;
    points.push([longitude + wide * Math.cos(angle), latitude + high * Math.sin(angle)]);
  }
  return [points];
}

export function holds(area, [x, y]) {
  let inside = false;
  for (const ring of area.geometry.coordinates.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[a, b], [c, d]] = [ring[i], ring[j]];
      if (b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a) inside = !inside;
    }
  }
  return inside;
}
