// The little style sheet that a report takes along, since it must stand alone.

export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#faf8f4,#16181b);--ink:light-dark(#1c2024,#eceae4);--soft:light-dark(#5c636b,#a4a9af);--line:light-dark(#d9d3c6,#3a3f46);--met:light-dark(#1f7a4d,#58c48a);--partial:light-dark(#9a6212,#e0ad4b);--concern:light-dark(#b3382c,#ef8a7d)}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem}h1,h2{font-family:ui-serif,"Iowan Old Style",Charter,Georgia,serif;line-height:1.2;margin:0}h1{font-size:2rem}h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
p{margin:.25rem 0}.soft,footer{color:var(--soft);font-size:.8125rem}.headline{font-size:1.1875rem;margin:1rem 0 .75rem}
.rung{display:flex;gap:3px;height:24px;padding:0;margin:0 0 1rem;list-style:none}.rung li{flex:1;border:1px solid var(--line);border-radius:4px;overflow:hidden}.rung li.optional{flex:.6}.rung span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rung .met,.rung .met-concern-open{background:var(--met);border-color:var(--met)}.rung .met-concern-open{box-shadow:inset 0 -5px 0 var(--concern)}.rung .partial{background:linear-gradient(to top,var(--partial) 55%,transparent 55%);border-color:var(--partial)}.rung .weak{background:linear-gradient(to top,var(--partial) 20%,transparent 20%)}.rung .no-opportunity{background:repeating-linear-gradient(45deg,var(--line) 0 3px,transparent 3px 8px)}
article{display:grid;grid-template-columns:8rem 1fr;gap:.25rem 1rem;border-top:1px solid var(--line);padding:.9rem 0;break-inside:avoid}article ul{margin:.25rem 0;padding-left:1.1rem}
.status{font-weight:600;font-size:.8125rem}.status.met,.status.met-concern-open{color:var(--met)}.status.partial,.status.weak{color:var(--partial)}.concern{color:var(--concern)}.next li{margin-bottom:.75rem}footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem}
@media(max-width:36rem){article{grid-template-columns:1fr}}@media print{body{background:none}main{max-width:none;padding:0}.rung li{print-color-adjust:exact}}
`
