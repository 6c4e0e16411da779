// Where each feature is in use, department by department.

import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { DepartmentUse } from '../features.ts'
import type { HouseRulesRead } from '../view.ts'

export function WhereInUse({ read, keeps, language }: { read: HouseRulesRead; keeps: boolean; language: string }) {
  const say = words(language).houseRules.features
  return (
    <section class="group" id="in-use" aria-labelledby="in-use-title">
      <h2 id="in-use-title">{say.title}</h2>
      {read.off.length > 0 && (
        <p class="prose">
          {say.yours} <a href="/record/record.yaml">{say.take}</a>
        </p>
      )}
      {read.use.map(({ feature, lines }) =>
        lines.length === 0 ? (
          <p class="prose">{say.everywhere}</p>
        ) : (
          <>
            <p class="prose">
              {say.lead} {say.noDepartment}
            </p>
            <table class="stacks use">
              <thead>
                <tr>
                  <th scope="col">{say.columns.department}</th>
                  <th scope="col">{say.columns.use}</th>
                  <th scope="col">{say.columns.since}</th>
                  {keeps && (
                    <th scope="col">
                      <span class="unseen">{say.columns.switch}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <UseRow line={line} feature={feature} keeps={keeps} language={language} />
                ))}
              </tbody>
            </table>
          </>
        ),
      )}
    </section>
  )
}

function UseRow({ line, feature, keeps, language }: { line: DepartmentUse; feature: string; keeps: boolean; language: string }) {
  const say = words(language).houseRules.features
  const name = line.department?.name ?? say.all
  const since = line.chosen ? say.chosen(shortDay(line.chosen.since, language), line.chosen.by) : line.department ? say.follows : say.comes
  const action = line.on ? say.switchOff : say.switchOn
  return (
    <tr>
      <th scope="row" class={`depth-${Math.min(line.depth, 4)}`}>
        {name}
      </th>
      <td data-label={say.columns.use}>{line.on ? say.on : say.off}</td>
      <td class="soft" data-label={say.columns.since}>
        {since}
      </td>
      {keeps && (
        <td>
          <form method="post" action="/house-rules/features">
            <input type="hidden" name="feature" value={feature} />
            {line.department && <input type="hidden" name="department" value={line.department.id} />}
            <input type="hidden" name="on" value={line.on ? 'no' : 'yes'} />
            <button type="submit" aria-label={say.switchLabel(action, name)}>
              {action}
            </button>
          </form>
        </td>
      )}
    </tr>
  )
}
