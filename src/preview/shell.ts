/** The preview's own page: the web edition and the printed pages side by side, and what is wrong below. */
export const SHELL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Perennial preview</title>
<link rel="icon" href="data:,">
<script type="importmap">{"imports":{"idiomorph":"./vendor/idiomorph.js","pdfjs-dist":"./vendor/pdf.mjs"}}</script>
<style>
:root{color-scheme:light dark;--ground:light-dark(#eceeef,#1b1f22);--sheet:light-dark(#fff,#23282c);--ink:light-dark(#1d2529,#e7ebed);--quiet:light-dark(#5a676e,#9aa7ae);--rule:light-dark(#cfd6d9,#3a4248);--bad:light-dark(#b3261e,#ff8a80);--warn:light-dark(#8a5a00,#f0b64c);--go:light-dark(#0d4f63,#7cc4d8)}
*{box-sizing:border-box}
body{margin:0;height:100vh;display:grid;grid-template:auto minmax(0,1fr) auto/100%;font:13px/1.5 system-ui,sans-serif;background:var(--ground);color:var(--ink)}
header{display:flex;gap:12px;align-items:center;padding:8px 12px;background:var(--sheet);border-bottom:1px solid var(--rule)}
header strong{font-weight:600}
header .grow{flex:1}
select,button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--rule);border-radius:5px;padding:3px 9px}
button{cursor:pointer}button[aria-pressed=true]{background:var(--go);border-color:var(--go);color:var(--sheet)}
button:focus-visible,select:focus-visible,li:focus-visible{outline:2px solid var(--go);outline-offset:1px}
main{display:grid;grid-template-columns:1fr 1fr;min-height:0}
main.web,main.pages{grid-template-columns:1fr}main.web #pages,main.pages iframe{display:none}
iframe{width:100%;height:100%;border:0;border-right:1px solid var(--rule);background:#fff}
#pages{overflow:auto;padding:16px;text-align:center;overflow-anchor:none}
#pages figure{margin:0 auto 16px;max-width:780px}
#pages canvas{display:block;width:100%;background:#fff;box-shadow:0 1px 5px #0004}
#pages figcaption{color:var(--quiet);padding-top:3px;font-variant-numeric:tabular-nums}
#state{color:var(--quiet)}
#problems{max-height:34vh;overflow:auto;background:var(--sheet);border-top:1px solid var(--rule)}
#problems:empty{display:none}
#problems ol{list-style:none;margin:0;padding:0}
#problems li{display:grid;grid-template-columns:14px 1fr auto;gap:2px 8px;padding:7px 12px;border-bottom:1px solid var(--rule);cursor:pointer}
#problems li:hover{background:var(--ground)}
#problems li::before{content:"";width:8px;height:8px;border-radius:50%;margin-top:6px;background:var(--warn)}
#problems li.error::before{background:var(--bad)}
#problems .where{color:var(--quiet);font-variant-numeric:tabular-nums}
#problems p{margin:0;grid-column:2}#problems .note{color:var(--quiet)}
#problems button{grid-column:3;grid-row:1/3;align-self:center}
#problems code{font:12px ui-monospace,monospace;white-space:pre;overflow:hidden;text-overflow:ellipsis;grid-column:2;color:var(--quiet)}
#stale{display:none;padding:6px 12px;background:var(--bad);color:var(--sheet)}#stale.on{display:block}
dialog{border:1px solid var(--rule);border-radius:8px;background:var(--sheet);color:var(--ink);padding:16px 18px;max-width:560px;width:90vw;max-height:80vh;box-shadow:0 8px 40px #0005}
dialog h2{margin:0 0 4px;font-size:16px}dialog table{border-collapse:collapse;width:100%;margin:10px 0;font-variant-numeric:tabular-nums}
dialog th,dialog td{text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid var(--rule);vertical-align:top}dialog th{font-weight:600;color:var(--quiet)}
dialog .links{list-style:none;margin:0;padding:0}dialog .links button{border:0;background:none;padding:2px 0;color:var(--go);text-align:left}
dialog form{text-align:right;margin-top:10px}
</style>
</head>
<body>
<header>
<strong id="name"></strong>
<select id="edition" aria-label="Edition"></select>
<select id="locale" aria-label="Language"></select>
<select id="chapter" aria-label="Chapter"></select>
<span class="grow"></span>
<span id="state" role="status"></span>
<button data-layout="both" aria-pressed="true">Both</button><button data-layout="web" aria-pressed="false">Web</button><button data-layout="pages" aria-pressed="false">Pages</button>
</header>
<main class="both"><iframe id="web" title="Web edition"></iframe><section id="pages" aria-label="Printed pages"></section></main>
<footer><div id="stale"></div><section id="problems" aria-label="Problems"></section></footer>
<dialog id="record"></dialog>
<script type="module" src="./client/main.js"></script>
</body>
</html>
`
