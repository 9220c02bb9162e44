/** Style sheet of the preview's own page, plain so that the report stands out. */
export const SHELL_CSS = `
:root{color-scheme:light dark;--ground:light-dark(#eceeef,#15191b);--sheet:light-dark(#fff,#1f2427);--ink:light-dark(#1d2529,#e7ebed);--quiet:light-dark(#56636a,#a3b0b7);--rule:light-dark(#d3dadd,#363e43);--edge:light-dark(#7c898f,#75838a);--bad:light-dark(#b3261e,#ff9188);--warn:light-dark(#845400,#f0b64c);--go:light-dark(#0d4f63,#7cc4d8)}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;height:100vh;display:flex;flex-direction:column;font:13px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif,Last;background:var(--ground);color:var(--ink)}
h1,h2,h3{font-size:13px;font-weight:600;margin:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
select,button,input{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--edge);border-radius:5px;padding:3px 9px;min-height:28px}
select{max-width:340px;min-width:0;text-overflow:ellipsis}
button{cursor:pointer}
button:disabled{cursor:default;opacity:.5}
button:not(:disabled):hover{border-color:var(--go)}
:focus-visible{outline:2px solid var(--go);outline-offset:1px}
body>header{display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:8px 12px;background:var(--sheet);border-bottom:1px solid var(--rule)}
body>header h1{font-size:14px;margin-right:6px}
#chapter{flex:0 1 auto}
.segments{margin-left:auto;display:flex}
.segments button{border-radius:0;margin-left:-1px}
.segments button:first-child{border-radius:5px 0 0 5px}.segments button:last-child{border-radius:0 5px 5px 0}
button[aria-pressed=true]{background:var(--go);border-color:var(--go);color:var(--sheet)}
.banner{padding:6px 12px;background:var(--bad);color:var(--sheet)}
#stale:not(.on){display:none}
main{flex:1;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);min-height:0}
main.web,main.pages{grid-template-columns:minmax(0,1fr)}
main.web .side.pages,main.pages .side.web{display:none}
.side{display:flex;flex-direction:column;min-width:0;min-height:0}
.side.web{border-right:1px solid var(--rule)}
.bar{display:flex;gap:10px;align-items:center;padding:0 12px;height:34px;border-bottom:1px solid var(--rule);white-space:nowrap;overflow:hidden}
.bar h2{font-weight:600}
.state{color:var(--quiet);font-variant-numeric:tabular-nums;overflow:hidden;text-overflow:ellipsis}
#page-numbers{font-variant-numeric:tabular-nums}
.zoom{margin-left:auto;display:flex;gap:4px;align-items:center;font-variant-numeric:tabular-nums}
.zoom button{padding:0;width:24px;min-height:24px}
#factor{min-width:44px;text-align:center}
iframe{flex:1;width:100%;border:0;background:#fff}
#pages{flex:1;overflow:auto;padding:16px;overflow-anchor:none}
#pages figure{margin:0 auto 14px;width:calc(min(100%,780px)*var(--zoom,1))}
#pages canvas{display:block;width:100%;background:#fff;box-shadow:0 1px 4px #0003}
#pages figcaption{color:var(--quiet);padding-top:3px;min-height:22px;text-align:center;font-variant-numeric:tabular-nums}
.waiting{margin:18vh auto 0;max-width:36em;padding:0 16px;text-align:center;color:var(--quiet)}
footer{background:var(--sheet);border-top:1px solid var(--rule)}
#problems-toggle{display:flex;gap:14px;align-items:center;width:100%;border:0;border-radius:0;padding:5px 12px;text-align:left}
#problems-toggle:focus-visible{outline-offset:-2px}
#problems-toggle .title{font-weight:600}
#problems-toggle::after{content:"";margin-left:auto;width:7px;height:7px;border:solid var(--quiet);border-width:0 1.5px 1.5px 0;transform:translateY(2px) rotate(-135deg)}
#problems-toggle[aria-expanded=true]::after{transform:translateY(-2px) rotate(45deg)}
#counts{display:flex;gap:14px}
#counts>span{display:flex;gap:6px;align-items:center;font-variant-numeric:tabular-nums}
#counts .checking,#counts .none{color:var(--quiet)}
.sign{flex:none;display:inline-grid;place-items:center;width:16px;height:16px;border-radius:50%;font:700 10px/1 system-ui,sans-serif;color:var(--sheet);background:var(--quiet)}
.error>.sign{background:var(--bad)}.warning>.sign{background:var(--warn)}
#problems{max-height:32vh;overflow:auto}
#problems ol{list-style:none;margin:0;padding:0}
#problems li{display:flex;gap:9px;align-items:flex-start;padding:6px 12px;border-top:1px solid var(--rule)}
#problems li:hover{background:var(--ground)}
#problems li>.sign{margin-top:2px}
#problems .words{flex:1;min-width:0}
#problems .open{display:block;width:100%;border:0;background:none;padding:0;min-height:0;text-align:left}
#problems .open:hover .message{text-decoration:underline}
#problems .where{color:var(--go);margin-left:6px;font-variant-numeric:tabular-nums}
#problems .rule{color:var(--quiet);margin-left:6px}
#problems .note{margin:0;color:var(--quiet)}
#problems code.name{display:inline;white-space:normal;opacity:1}
#problems .words>code{display:block;font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre;overflow:hidden;text-overflow:ellipsis;color:var(--ink);opacity:.85}
#problems form{flex:none;display:flex;gap:6px;max-width:45%}
#problems input{min-width:0;width:230px}
dialog{border:1px solid var(--rule);border-radius:8px;background:var(--sheet);color:var(--ink);padding:14px 18px 18px;width:min(720px,92vw);max-height:84vh;box-shadow:0 8px 40px #0006}
dialog::backdrop{background:#0006}
dialog .head{display:flex;align-items:flex-start;gap:12px}
dialog h2{font-size:17px;line-height:1.35;flex:1}
dialog h3{margin:14px 0 4px}
dialog .close{font-size:18px;line-height:1;border-color:transparent;padding:0;width:28px}
dialog .about{margin:0;color:var(--quiet)}
dialog .values{overflow-x:auto}
dialog table{border-collapse:collapse;width:100%;margin:10px 0 0;font-variant-numeric:tabular-nums}
dialog th,dialog td{text-align:left;padding:5px 12px 5px 6px;border-bottom:1px solid var(--rule);vertical-align:top}
dialog thead th{font-weight:400;color:var(--quiet)}
dialog tbody th{font-weight:600}
dialog td p{margin:0;color:var(--quiet);max-width:34em}
dialog td.value{white-space:nowrap}
dialog tr[aria-current]{background:var(--ground)}
dialog a{color:var(--go)}
.links{list-style:none;margin:0;padding:0}
.links button{border:0;background:none;padding:1px 0;min-height:24px;color:var(--go);text-align:left}
.links button:hover{text-decoration:underline}
@media (max-width:760px){main.both{grid-template-columns:minmax(0,1fr);grid-template-rows:1fr 1fr}.side.web{border-right:0;border-bottom:1px solid var(--rule)}}
@media (max-width:1000px){select{max-width:200px}#web-state,#pages-state{flex:0 1 auto}#problems li{flex-wrap:wrap}#problems form{max-width:100%;margin-left:25px}}
`
