// A ladder as one HTML file that stands alone: no script, no request, light and dark, printable.

import { html, raw } from 'hono/html'
import { words } from '../../text/text.ts'
import type { CompetencyView, ExpectationView, LadderView, LevelView } from '../show.ts'
import { LADDER_STYLE } from './style.ts'

type Say = ReturnType<typeof words>['ladder']['show']
type Markup = ReturnType<typeof html>

/** The whole document. */
export function ladderAsHtml(view: LadderView): string {
  const say = words(view.language).ladder.show
  const [level] = view.levels
  const title = view.single && level ? level.name : view.title
  return String(html`<!doctype html>
<html lang="${view.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(LADDER_STYLE)}</style></head>
<body><main>
${view.single && level ? single(view, level, say) : whole(view, say)}
<footer>${view.title} · ${view.facts} · ${view.fingerprint}</footer>
</main></body></html>
`)
}

function whole(view: LadderView, say: Say): Markup {
  return html`<header><h1>${view.title}</h1>${view.summary ? html`<p class="lead">${view.summary}</p>` : ''}</header>
<ol class="rungs">${view.levels.map((level) => html`<li><details><summary><b>${level.name}</b> <span class="soft">${level.facts}</span></summary>${about(level, say)}</details></li>`)}</ol>
<h2>${say.compared}</h2>
<div class="matrix" tabindex="0" role="region" aria-label="${say.compared}"><table><thead><tr><td></td>${lowestFirst(view).map((level) => html`<th scope="col">${level.name}<small>${level.facts}</small></th>`)}</tr></thead>
<tbody>${view.competencies.map((competency) => row(competency, lowestFirst(view)))}</tbody></table></div>`
}

/** A table reads from left to right, where a ladder is looked up. */
function lowestFirst(view: LadderView): readonly LevelView[] {
  return [...view.levels].reverse()
}

function row(competency: CompetencyView, levels: readonly LevelView[]): Markup {
  const cell = (level: LevelView) =>
    competency.expectations.filter((expectation) => expectation.level === level.id).map((each) => html`<p>${sentence(each)}</p>${example(each)}`)
  return html`<tr><th scope="row">${competency.name}<small>${competency.summary}</small></th>${levels.map((level) => html`<td>${cell(level)}</td>`)}</tr>`
}

function single(view: LadderView, level: LevelView, say: Say): Markup {
  return html`<header><p class="soft">${view.title} · ${level.facts}</p><h1>${level.name}</h1></header>
${about(level, say)}
<h2>${say.expected}</h2>
${view.competencies.map(
  (
    competency,
  ) => html`<section><h3>${competency.name} <span class="soft">${competency.side}</span></h3>${competency.summary ? html`<p class="soft">${competency.summary}</p>` : ''}
${competency.expectations.map((each) => html`<article id="${each.id}"><p>${sentence(each)}</p>${example(each)}<p class="soft"><code>${each.id}</code> · ${each.counts}</p></article>`)}</section>`,
)}`
}

function about(level: LevelView, say: Say): Markup {
  return html`${level.summary ? html`<p class="lead">${level.summary}</p>` : ''}
${level.decides.length > 0 ? html`<div class="card"><h3>${say.decides}</h3><ul>${level.decides.map((decision) => html`<li>${decision}</li>`)}</ul></div>` : ''}
${level.aliases ? html`<p class="soft">${say.alsoCalled(level.aliases)}</p>` : ''}`
}

function sentence(expectation: ExpectationView): Markup {
  return html`${expectation.sentence}${expectation.notes.length > 0 ? html` <span class="soft">(${expectation.notes.join(', ')})</span>` : ''}`
}

function example(expectation: ExpectationView): Markup | string {
  return expectation.example ? html`<p class="example">${expectation.example}</p>` : ''
}
