"""The desk in the browser: thin, over `pipeline` and `store`. What comes in on the left leaves as a page on the right.

    request -> Viewer -> Wanted -> Snapshot -> Visit -> page(Visit) -> template
               who       the URL   the data    all three  plain values   autoescaped

Names that everything in this room uses:

- app.py: `create_app(ledger, settings)`, the FastAPI application; its routers stand in the tuple `ROUTERS`
- settings.py: `DeskSettings`, what the desk may be told: `options` of the pipeline, `tiles`, host `names`
- viewer.py: `Viewer(name, role)`, who looks; roles `reader` < `reviewer` < `keeper`; `viewer.may(role)`; `LOCAL`;
  `viewer_of(request)` (set by the middleware of access/guard.py, which also asks who may come in at all)
- access/forms.py: `Form` (a route that changes something takes it: checked to come from this desk), `text_of(form, name)`,
  `ask_role(request, role)`, `pen_of(request)`, `go_to(path)`; a template draws `parts/token.html` in every such form
- acts/: what is done and not only looked at, one router a file: decide, withhold, correct, read_in
- reading/: `Batches`, reports on their way, read by a `Worker` process beside the desk
- pen.py: `Pen`, the one way to write: `pen.store`, `pen.accounts`; `accounts.note(actor_of(request), what)` for the log
- wanted.py: `Wanted`, as-of day and filters: all of the URL's query; `read_wanted(query)`, `wanted.query(**changes)`
- snapshot.py: `Snapshot`, a ledger as of a day, as a role may see it: immutable, rows made once
- entry.py: `Entry`, one incident in it, with its line of the list and what filters ask
- selection.py: `Selection`, what the filters of a Wanted let through; `visit.selection`
- sifting.py: `Sifted`, what the filters let through of a section of the brief, account by account; `visit.section(*keys)`
- paging.py: `cut_page`, `cut_section`: a part of a list, drawn with `parts/pager.html`
- shelf.py: `Shelf`, the one door to the ledger's data: `shelf.take(viewer, as_of)`, `shelf.refresh()`
- visit.py: `Visit`, one request: `viewer`, `wanted`, `snapshot`, `path` values, `href(path, **changes)`
- places.py: `make_map(entries)`, the map's GeoJSON: incidents by place and precision; `name_spot(entry)`, the `data-spot` of
  a line in the list, so that list and map point at each other
- timeline.py: `make_timeline(entries, span=, first=, last=)`, drawn by `parts/timeline.html`
- navigation.py: `Page`, `PAGES`; one row = one page: name (= template), path, label, what makes it, the role it takes
- render.py: `draw(request, template, values)`, a template as a response; filters `day`, `count`, and `words`, which cleans
  and covers positions

A page never opens the ledger to read from it: it gets a Visit, so that what is withheld from a role is in no page, feed,
search or answer. Forms that write take the pen, then call `shelf.refresh(viewer)`.

Templates: `base.html` (blocks `title`, `main`), `parts/` for pieces. Static files: /static/ from `static/`.

    theme.js       before the first paint: light or dark
    desk.js        form, links and line of time in step; loads the map once the page stands
    timeline.js    the brush: two handles and a drag, days into the form's date fields
    map.js         the map; map-style.js how it is drawn, map-shapes.js the basemap's files
    desk.css       all of the look; colours once, as custom properties, for light and dark

The overview's `#results` is what a change of a filter replaces; its `data-map` is where the map's data is, and `#map` itself
stays. A link marked `data-choose` fills in the form instead of loading the page anew.
"""
