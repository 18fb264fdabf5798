// A brush over the line of time: two handles for the keyboard, a drag for the pointer. Days go into the form's date fields.

const inDays = (day) => Date.parse(`${day}T00:00:00Z`) / 86400000;
const asDay = (number) => new Date(number * 86400000).toISOString().slice(0, 10);
const spoken = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

let held = null; // the handle that had the focus when the part of the page around it was replaced

export function drawBrush(figure, form, commit) {
  if (!figure || !form || figure.dataset.ready) return;
  const track = figure.querySelector(".track");
  const starts = (figure.dataset.starts || "").split(" ").filter(Boolean);
  if (!track || starts.length < 2) return;
  figure.dataset.ready = "yes";
  const ends = starts.map((_, i) => (i + 1 < starts.length ? asDay(inDays(starts[i + 1]) - 1) : figure.dataset.last));
  const from = form.elements.from;
  const to = form.elements.to;
  const last = starts.length - 1;
  const low = handle("from", "First day shown", from.value ? Math.max(0, ends.findIndex((day) => day >= from.value)) : 0);
  const high = handle("to", "Last day shown", to.value ? Math.max(0, starts.findLastIndex((day) => day <= to.value)) : last);
  const shade = track.appendChild(document.createElement("div"));
  shade.className = "chosen";
  track.append(low, high);
  show();
  if (held) track.querySelector(`.${held}`)?.focus({ preventScroll: true });
  held = null;

  function handle(name, label, at) {
    const input = document.createElement("input");
    Object.assign(input, { type: "range", min: 0, max: last, step: 1, className: `handle ${name}` });
    input.value = at;
    input.setAttribute("aria-label", label);
    let waiting = 0;
    input.addEventListener("input", () => {
      if (low.valueAsNumber > high.valueAsNumber) (input === low ? high : low).value = input.value;
      show();
    });
    input.addEventListener("change", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        held = document.activeElement === input ? name : null;
        apply();
      }, 300);
    });
    return input;
  }

  function show() {
    const [a, b] = [low.valueAsNumber, high.valueAsNumber];
    shade.style.insetInlineStart = `${(100 * a) / starts.length}%`;
    shade.style.inlineSize = `${(100 * (b - a + 1)) / starts.length}%`;
    low.setAttribute("aria-valuetext", spoken(starts[a]));
    high.setAttribute("aria-valuetext", spoken(ends[b]));
    figure.classList.toggle("brushed", a > 0 || b < last);
  }

  function apply() {
    const [a, b] = [low.valueAsNumber, high.valueAsNumber];
    from.value = a > 0 ? starts[a] : "";
    to.value = b < last ? ends[b] : "";
    commit();
  }

  const indexAt = (event) => {
    const box = track.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const along = getComputedStyle(track).direction === "rtl" ? 1 - share : share;
    return Math.min(last, Math.max(0, Math.floor(along * starts.length)));
  };
  let begun = null;
  let moved = false;
  track.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest(".handle")) return;
    [begun, moved] = [indexAt(event), false];
    track.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  track.addEventListener("pointermove", (event) => {
    if (begun === null) return;
    const now = indexAt(event);
    moved ||= now !== begun;
    [low.value, high.value] = [Math.min(begun, now), Math.max(begun, now)];
    show();
  });
  track.addEventListener("pointerup", () => {
    if (begun === null) return;
    if (!moved) [low.value, high.value] = [begun, begun];
    begun = null;
    show();
    apply();
  });
  track.addEventListener("pointercancel", () => (begun = null));
  track.addEventListener("click", (event) => event.preventDefault());
}
