// The part of the team's page on what work doesn't come to it.

import { words } from '../../text/text.ts'
import type { TeamOpportunityRead } from '../team-opportunity.ts'

export function TeamOpportunityPart({ read, language }: { read: TeamOpportunityRead; language: string }) {
  const say = words(language).teamOpportunity
  const { people, smallest, nobodyHad, names } = read
  return (
    <section class="group team-opportunity" aria-labelledby="opportunity">
      <h2 id="opportunity">{say.title}</h2>
      {nobodyHad === null ? (
        <p class="prose">{say.few(people, smallest)}</p>
      ) : (
        <>
          <p class="prose">{nobodyHad.length === 0 ? say.none : say.lead}</p>
          <ul>
            {nobodyHad.map((id) => (
              <li>{names[id] ?? id}</li>
            ))}
          </ul>
          {nobodyHad.length > 0 && <p>{say.ask}</p>}
        </>
      )}
    </section>
  )
}
