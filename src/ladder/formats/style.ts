// The little style sheet that a ladder takes along, since its file must stand alone.

export const LADDER_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#faf8f4,#16181b);--card:light-dark(#fff,#1d2024);--ink:light-dark(#1c2024,#eceae4);--soft:light-dark(#5c636b,#a4a9af);--line:light-dark(#e4dfd5,#30343a);--accent:light-dark(#0b5c57,#6fd0c6);--wash:light-dark(#e3f0ee,#16302e)}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
main{max-width:84rem;margin:0 auto;padding:2.5rem clamp(1rem,4vw,3.5rem)}
h1,h2,h3,summary b,thead th{font-family:ui-serif,"Iowan Old Style",Charter,Georgia,serif;line-height:1.2}h1{font-size:2rem;margin:0}h2{font-size:1.5rem;margin:2.5rem 0 .75rem}h3{font-size:1.1875rem;margin:1.75rem 0 .25rem}
p{margin:.25rem 0}.soft,small,footer{color:var(--soft);font-size:.8125rem;font-weight:400;font-family:system-ui,"Segoe UI",Roboto,sans-serif}small{display:block}.lead{max-width:46rem;margin:.75rem 0 1rem}
.rungs{list-style:none;margin:1.5rem 0;padding:0 .75rem;max-width:46rem;border-inline:3px solid var(--accent)}.rungs>li{border-top:3px solid var(--accent);margin:0 -.75rem;padding:.6rem 1.5rem .9rem}summary{cursor:pointer}summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}summary b{font-size:1.1875rem;margin-inline-end:.5rem}
.card{background:var(--wash);border-radius:10px;padding:1rem 1.25rem;max-width:46rem;margin:.75rem 0}.card h3{margin:0 0 .25rem}.card ul{margin:0;padding-left:1.2rem;list-style:disc}
.matrix{overflow-x:auto;border:1px solid var(--line);border-radius:10px;background:var(--card)}table{border-collapse:collapse;width:100%;min-width:64rem}th,td{text-align:left;vertical-align:top;padding:.75rem 1rem;border-bottom:1px solid var(--line);font-size:.8125rem}thead th{font-size:1rem;width:17%}tbody th{width:11rem;background:var(--card);position:sticky;left:0}tbody tr:last-child>*{border-bottom:0}td p{margin:0}td p+p{margin-top:.5rem}td .example{font-size:.75rem;margin-top:.25rem}
section,main>.soft{max-width:46rem}article{border-top:1px solid var(--line);padding:.6rem 0 .75rem;break-inside:avoid}.example{color:var(--soft);font-size:.875rem;border-left:2px solid var(--line);padding-left:.75rem}code{color:var(--ink)}
footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem}
@media print{@page{size:landscape;margin:12mm}:root{color-scheme:light}body{background:none;font-size:10pt}main{max-width:none;padding:0}.matrix{overflow:visible;border:0}table{min-width:0}thead{display:table-header-group}tr,.rungs>li{break-inside:avoid}th,td{padding:.35rem .5rem}.card{print-color-adjust:exact}details::details-content{content-visibility:visible;block-size:auto}}
`
