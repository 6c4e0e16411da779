// A readiness report as one HTML file that stands alone: no script, no request, printable.

import { html, raw } from 'hono/html'
import { words } from '../../text/text.ts'
import type { ExpectationView, ReportView } from '../view.ts'
import { REPORT_STYLE } from './style.ts'

/** The whole document. */
export function reportAsHtml(view: ReportView, language = 'en'): string {
  const say = words(language).report
  return String(html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title} · ${view.person}</title><style>${raw(REPORT_STYLE)}</style></head>
<body><main>
<header><p class="soft">${view.person}</p><h1>${view.title}</h1>
<p class="headline">${view.headline}</p>
<ol class="rung">${[...view.required, ...view.optionals].map((found) => html`<li class="${found.status}${found.required ? '' : ' optional'}"><span>${found.label}: ${found.sentence}</span></li>`)}</ol>
${[view.ready, ...view.notes].filter(Boolean).map((sentence) => html`<p>${sentence}</p>`)}</header>
${view.groups.map((group) => html`<section><h2>${group.heading}</h2>${group.expectations.map((found) => expectation(found, say))}</section>`)}
<section><h2>${say.next}</h2><ol class="next">${view.next.map((advice) => html`<li><b>${advice.action}</b><br>${advice.why}<br><span class="soft">${advice.helps}</span></li>`)}</ol>${view.nextNote ? html`<p>${view.nextNote}</p>` : ''}</section>
<footer class="soft"><p>${say.footer}</p><p>${view.ladder} · ${view.asOf} · ${view.digest}</p></footer>
</main></body></html>
`)
}

function expectation(found: ExpectationView, say: ReturnType<typeof words>['report']) {
  return html`<article><p class="status ${found.status}">${found.label}</p><div>
<p>${found.sentence}</p><p class="soft">${found.competency} · ${found.support}${found.required ? '' : ` · ${say.optionalOne}`}</p>
${found.mark ? html`<p>${found.mark}</p>` : ''}
${found.rule && found.pieces.length === 0 ? html`<p class="soft">${found.rule}</p>` : ''}
${found.pieces.map((piece) => html`<p>${piece.item.title}</p><ul class="soft">${piece.voices.map((voice) => html`<li>${voice.text}${voice.quote ? html`: <q>${voice.quote}</q>` : ''}</li>`)}</ul>`)}
<ul class="soft">${found.excluded.map((excluded) => html`<li>${say.doesNotCount}: ${excluded.item.title}. ${excluded.text}</li>`)}</ul>
${found.concerns.map((concern) => html`<p class="concern">${concern}</p>`)}
${found.limits.map((limit) => html`<p>${say.narrow}: ${limit.text}</p>`)}
${found.differently ? html`<p>${found.differently}</p>` : ''}
${found.withoutFile ? html`<p class="soft">${found.withoutFile}</p>` : ''}
</div></article>`
}
