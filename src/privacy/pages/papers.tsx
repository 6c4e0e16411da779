// The papers for those who run it: the draft of the impact assessment, and the texts to announce Nextrung with.

import { words } from '../../text/text.ts'
import type { Announcement } from '../announcing.ts'
import type { Block, Paper } from '../paper.ts'

export function AssessmentPage({ paper, language }: { paper: Paper; language: string }) {
  const say = words(language).impactAssessment
  return (
    <div class="paper">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/house-rules">{say.eyebrow}</a>
          </p>
          <h1>{say.title}</h1>
          {paper.lead.map((line, index) => (
            <p class={index === 0 ? 'lede' : 'soft'}>{line}</p>
          ))}
        </div>
        <p class="choices">
          <a class="button" href="/house-rules/impact-assessment.md">
            {say.download}
          </a>
        </p>
      </header>
      {paper.sections.map(({ title, blocks }) => (
        <section class="group stack">
          <h2>{title}</h2>
          {blocks.map((block) => (
            <BlockOf block={block} toAnswer={paper.toAnswer} />
          ))}
        </section>
      ))}
    </div>
  )
}

function BlockOf({ block, toAnswer }: { block: Block; toAnswer: string }) {
  switch (block.kind) {
    case 'text':
      return <p class="prose">{block.text}</p>
    case 'list':
      return (
        <ul class="prose">
          {block.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )
    case 'question':
      return (
        <p class="prose to-answer">
          <b>{toAnswer}.</b> {block.text}
        </p>
      )
    case 'table':
      return (
        <table class="stacks">
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([first, ...cells]) => (
              <tr>
                <th scope="row">{first}</th>
                {cells.map((cell, index) => (
                  <td data-label={block.columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

export function AnnouncePage({ announcements, language }: { announcements: readonly Announcement[]; language: string }) {
  const say = words(language).announcing
  return (
    <div class="announce">
      <header class="lead">
        <div>
          <h1>{say.title}</h1>
          <p class="lede">{say.lead}</p>
          <p class="soft">
            {say.brackets} {say.select}
          </p>
        </div>
      </header>
      {announcements.map(({ audience, title, file, text }) => (
        <section class="group" aria-labelledby={audience}>
          <h2 id={audience}>{title}</h2>
          <textarea readonly rows={12} aria-labelledby={audience}>
            {text}
          </textarea>
          <p class="choices">
            <a class="button" href={`/announce/${file}`}>
              {say.download(file)}
            </a>
          </p>
        </section>
      ))}
    </div>
  )
}
