// What house rules say, section by section.

import { SafeLink } from '../../platform/safe-link.tsx'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import { catalogue } from '../catalogue.ts'
import type { HouseRules } from '../privacy.ts'
import { whoSeesWhat } from '../sight.ts'

export function Rules({ rules, language }: { rules: HouseRules; language: string }) {
  const say = words(language).houseRules
  return (
    <div class="both group">
      <section class="card" aria-labelledby="purposes">
        <h2 id="purposes">{say.purposes.title}</h2>
        <ul>
          {[...say.purposes.builtIn, ...rules.purposes].map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <section class="card never" aria-labelledby="bans">
        <h2 id="bans">{say.bans.title}</h2>
        <ul>
          {[...say.bans.builtIn, ...rules.bans].map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p class="soft small">{say.bans.lead}</p>
      </section>
    </div>
  )
}

export function Sight({ language }: { language: string }) {
  const say = words(language).houseRules.sight
  return (
    <section class="group" aria-labelledby="sight">
      <h2 id="sight">{say.title}</h2>
      <p class="prose">{say.lead}</p>
      <table class="stacks sight">
        <thead>
          <tr>
            <th scope="col">{say.columns.who}</th>
            <th scope="col">{say.columns.may}</th>
            <th scope="col">{say.columns.limits}</th>
          </tr>
        </thead>
        <tbody>
          {whoSeesWhat(language).map(({ who, may, limits }) => (
            <tr>
              <th scope="row">{who}</th>
              <td data-label={say.columns.may}>
                <Lines lines={may} />
              </td>
              <td data-label={say.columns.limits}>
                <Lines lines={limits} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

export function Settings({ rules, keepers, language }: { rules: HouseRules; keepers: readonly string[]; language: string }) {
  const say = words(language).houseRules
  const { agreement } = rules
  return (
    <div class="both group">
      <section aria-labelledby="figures">
        <h2 id="figures">{say.thresholds.title}</h2>
        <p>{say.values.threshold(rules.threshold)}</p>
        <p>{say.thresholds.more}</p>
      </section>
      <section aria-labelledby="kept">
        <h2 id="kept">{say.retention.title}</h2>
        <ul>
          {[...say.retention.lines, say.values.leaverMonths(rules.leaverMonths)].map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="agreement">
        <h2 id="agreement">{say.values.agreementTitle}</h2>
        {agreement ? (
          <p>
            {say.values.agreedWith(agreement.with, agreement.on && shortDay(agreement.on, language))}{' '}
            {agreement.link && <SafeLink href={agreement.link}>{say.values.readIt}</SafeLink>}
          </p>
        ) : (
          <p>{say.values.noAgreement}</p>
        )}
      </section>
      <section aria-labelledby="changing">
        <h2 id="changing">{say.changing}</h2>
        <p>{say.values.notice(rules.notice)}</p>
        {keepers.length > 0 && <p>{say.values.keepers(keepers.join(', '))}</p>}
        <p>
          {say.fields.contact}: {rules.contact ?? say.values.noContact}
        </p>
      </section>
    </div>
  )
}

/** The fields of a table that the same people read for the same time stand on one line. */
export function Fields({ language }: { language: string }) {
  const say = words(language).houseRules.catalogue
  const tables = catalogue(language)
  return (
    <section class="group fields-kept" aria-labelledby="fields">
      <h2 id="fields">{say.title}</h2>
      <p class="prose">{say.lead(tables.flatMap((table) => table.fields).length)}</p>
      <details>
        <summary>{say.show}</summary>
        {tables.map(({ table, title, purpose, fields }) => (
          <section aria-labelledby={`table-${table}`}>
            <h3 id={`table-${table}`}>{title}</h3>
            <p class="soft small">{purpose}</p>
            <dl>
              {[...Map.groupBy(fields, (field) => `${field.readers}. ${field.kept}.`)].map(([who, same]) => (
                <div>
                  <dt>{same.map((field) => field.name).join(', ')}</dt>
                  <dd>{who}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </details>
    </section>
  )
}
