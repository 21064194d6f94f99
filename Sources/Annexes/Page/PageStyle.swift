/// The look of the page on a screen, in the dark and on paper.
enum PageStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --alarm: #b00020; --line: #999; --head: #ededed; --fill: #fff2cc; --group: #f7f7f5; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e8e6e3; --paper: #16181b; --alarm: #ff8a80; --line: #666; --head: #2a2d32; --fill: #4a3d12; --group: #202327; }
    }
    @media screen and (prefers-color-scheme: dark) {
      .map-text { fill: #fff; }
      .map-halo { fill: #16181b; stroke: #16181b; }
      .map-ground { filter: brightness(.38) saturate(1.6); }
      .map-mark { filter: brightness(1.4); }
      .map-dot { filter: brightness(2.2); }
      .map-edge { stroke: #aaa; }
      .map-plain { fill: #23262b; }
      .map-line { stroke: #eee; }
      .map a:hover path, .map a:focus path { stroke: #fff; }
    }
    body { font: 16px/1.5 "Times New Roman", Tinos, "Liberation Serif", serif; margin: 0;
      color: var(--ink); background: var(--paper); }
    .front, section { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem; }
    .letterhead { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between;
      text-align: center; margin-bottom: 2rem; }
    .letterhead > div { flex: 1 1 14rem; }
    .letterhead > div + div { flex: 1.4 1 20rem; }
    .motto { border-bottom: 1px solid; }
    .signing { margin: 2rem 0 0; break-inside: avoid; }
    .signing > div { flex: 1 1 14rem; text-align: left; font-size: .85rem; }
    .signing > div + div { flex: 1 1 14rem; text-align: center; font-size: 1rem; }
    .signatory { display: block; margin-top: 5rem; }
    h1 { font-size: 1.4rem; text-align: center; line-height: 1.3; }
    h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    section h2 { text-align: center; }
    .caps { text-transform: uppercase; }
    .front > p { text-align: justify; text-indent: 2rem; }
    .front > p.warning { text-align: center; text-indent: 0; font-weight: bold;
      border: 2px solid var(--alarm); padding: .5rem; }
    .front p, .front li, .note { overflow-wrap: anywhere; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; min-width: 62rem; table-layout: fixed; line-height: 1.3; font-size: .9rem;
      font-variant-numeric: tabular-nums; }
    th, td { border: 1px solid var(--line); padding: .2rem .4rem; text-align: left;
      vertical-align: middle; overflow-wrap: break-word; }
    thead th { background: var(--head); text-align: center; }
    .n { text-align: right; white-space: nowrap; }
    .c { text-align: center; }
    .with { text-align: center; font-style: italic; margin: .2rem 0 .6rem; }
    sup { line-height: 0; font-size: .7em; }
    td sup { font-size: .8em; vertical-align: baseline; line-height: inherit; }
    sup a { color: inherit; text-decoration: none; }
    sup a:hover, sup a:focus { text-decoration: underline; }
    td[title] { cursor: help; }
    .sources { list-style: none; padding-left: 0; }
    .fill { background: var(--fill); }
    .heading th { background: var(--group); }
    .total td { font-weight: bold; }
    .pair { display: flex; flex-wrap: wrap; gap: 1rem; }
    .pair > figure { flex: 1 1 22rem; min-width: 0; margin: 0; }
    .overview > .pair > figure { flex-basis: 100%; }
    .maps h3 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
    figcaption { font-weight: bold; text-align: center; }
    .map { display: block; width: 100%; min-width: 24rem; height: auto; margin: 0 auto; }
    .overview .map { min-width: 36rem; max-width: 56rem; }
    .map a:hover path, .map a:focus path { stroke: #000; stroke-width: 10; }
    :target { outline: 3px solid var(--alarm); outline-offset: 2px; }
    .note { font-size: .85rem; font-style: italic; margin: .3rem 0; }
    @page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
    @page :first { @top-center { content: none; } }
    @page annex { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
    @media print {
      body { font-size: 13pt; color: #000; background: #fff; }
      nav { display: none; }
      .letterhead { font-size: 12pt; }
      .front li:last-child { break-after: avoid; }
      .front, section { max-width: none; padding: 0; }
      section { page: annex; break-before: page; }
      .wide { overflow: visible; }
      table { min-width: 0; font-size: 11pt; }
      thead { display: table-header-group; }
      tr, .maps, figure { break-inside: avoid; }
      .lead { break-inside: avoid; }
      th, td { padding: .12rem .22rem; }
      .maps h3 { break-after: avoid; margin-top: 0; }
      .pair { flex-wrap: nowrap; }
      .overview > .pair { display: block; }
      .overview { break-inside: auto; }
      .overview > .pair > figure + figure { break-before: page; }
      .atlas > .note { display: none; }
      .map { min-width: 0; max-height: 135mm; }
      .overview .map { min-width: 0; max-width: none; max-height: 135mm; }
      :target { outline: none; }
      th, td { border: 1px solid #000; }
      thead th { background: #ededed; }
      .fill { background: #fff2cc; }
    }
    """
}
