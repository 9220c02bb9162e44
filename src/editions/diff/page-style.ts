/** Style sheet of the comparison page. */
export const pageStyle: string = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1d21;--soft:#5a626b;--rule:#d9dde2;--wash:#f4f6f8;--gone:#a1260d;--gone-wash:#fde8e4;--added:#116329;--added-wash:#dff5e3;--other:#6b4a00;--other-wash:#fdf1d3}
@media (prefers-color-scheme:dark){:root{--paper:#15181c;--ink:#e6e9ec;--soft:#9aa4ae;--rule:#31373e;--wash:#1d2126;--gone:#ff9d8a;--gone-wash:#42201a;--added:#7ee095;--added-wash:#17351f;--other:#f0cf83;--other-wash:#3a2f12}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header{padding:2rem clamp(1rem,4vw,4rem) 1rem;border-bottom:1px solid var(--rule)}
h1{font-size:1.5rem;margin:0 0 .5rem;overflow-wrap:anywhere}
nav a{margin-right:1.2rem;color:inherit}
main{padding:0 clamp(1rem,4vw,4rem) 4rem}
h2{font-size:1.25rem;margin:2.5rem 0 .2rem}
h3{font-size:1rem;margin:1.6rem 0 .4rem}
.sum{color:var(--soft);margin:0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--rule)}
th{color:var(--soft);font-weight:600;white-space:nowrap}
.tag{display:inline-block;padding:0 .5em;border-radius:.3em;font-size:.8rem;background:var(--other-wash);color:var(--other)}
.tag.added{background:var(--added-wash);color:var(--added)}
.tag.gone{background:var(--gone-wash);color:var(--gone)}
.row,.heads{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:2rem}
.heads{position:sticky;top:0;margin-top:2.5rem;padding:.6rem 0;background:var(--paper);border-bottom:1px solid var(--rule);z-index:1}
article{margin-bottom:2rem;scroll-margin-top:3rem}
.row.title h3{font-size:1.1rem;margin:1.6rem 0 .6rem}
.cell{padding:.35rem .7rem;margin:1px 0;border-left:3px solid transparent;overflow-wrap:anywhere;white-space:pre-line}
.cell.none{background:repeating-linear-gradient(135deg,var(--wash) 0 6px,transparent 6px 12px)}
.k-heading{font-weight:700}
.k-caption{font-weight:600;color:var(--soft)}
.k-item::before{content:"– ";color:var(--soft)}
.k-row,.k-chart{font-variant-numeric:tabular-nums}
.row.changed .cell{border-left-color:var(--other);background:var(--wash)}
.row.gone .cell:first-child{border-left-color:var(--gone)}
.row.added .cell:last-child{border-left-color:var(--added)}
del{background:var(--gone-wash);color:var(--gone);text-decoration:line-through;text-decoration-thickness:1px}
ins{background:var(--added-wash);color:var(--added);text-decoration:none}
figure{margin:0}
.row.pages{margin:.8rem 0;align-items:start}
.sheet{position:relative;border:1px solid var(--rule);line-height:0}
.sheet img{width:100%;height:auto}
.sheet i{position:absolute;border:2px solid var(--mark);border-radius:3px}
.page.before{--mark:#c8371b}
.page.after{--mark:#1a7f37}
.page.none{align-self:stretch;background:repeating-linear-gradient(135deg,var(--wash) 0 6px,transparent 6px 12px)}
figcaption{color:var(--soft);font-size:.85rem;font-variant-numeric:tabular-nums}
.same{color:var(--soft);margin:.4rem 0;padding:.2rem .7rem;background:var(--wash)}
details{margin:.2rem 0}
summary{cursor:pointer;color:var(--soft);font-size:.85rem;padding:.2rem .7rem}
summary:hover{color:var(--ink)}
@media (max-width:44rem){.row,.heads{column-gap:.6rem}body{font-size:14px}.cell{padding:.3rem .4rem}}
`
