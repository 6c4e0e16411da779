// The draft of a data-protection impact assessment, from the running configuration (GDPR art. 35(7)). A draft, not legal advice.

import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import type { DataTable } from './catalogue.ts'
import { catalogue } from './catalogue.ts'
import { agreementLine } from './changes.ts'
import type { Deployment } from './deployment.ts'
import type { Paper, Section } from './paper.ts'
import { list, questions, table, text } from './paper.ts'
import type { PapersRead } from './view.ts'

export function impactAssessment(read: PapersRead, deployment: Deployment, language: string): Paper {
  const say = words(language).impactAssessment
  const { need, automated, aiAct, risks } = say
  const sections: readonly Section[] = [
    { title: need.title, blocks: [list(need.facts), ...questions(need.questions)] },
    description(read, language),
    running(deployment, language),
    necessity(read, language),
    { title: risks.title, blocks: [table(risks.columns, risks.rows), ...questions(risks.questions)] },
    { title: automated.title, blocks: [...automated.facts.map(text), ...questions(automated.questions)] },
    { title: aiAct.title, blocks: [...aiAct.facts.map(text), ...questions(aiAct.questions)] },
    consultation(read, language),
  ]
  return {
    title: say.heading,
    lead: [say.lead, say.made(shortDay(read.today, language), read.current.version)],
    toAnswer: say.toAnswer,
    sections: [...sections, stillOpen(sections, language)],
  }
}

/** How many people, so that nobody can be counted out: nothing exact, and below the threshold nothing but that. */
export function roughly(people: number, threshold: number, language: string): string {
  const say = words(language).impactAssessment.counts
  return people < threshold ? say.fewer(threshold) : say.about(Math.round(people / 5) * 5)
}

function description(read: PapersRead, language: string): Section {
  const say = words(language).impactAssessment.description
  const house = words(language).houseRules
  const { rules } = read.current
  const count = (people: number) => roughly(people, rules.threshold, language)
  const here = new Map(read.departments.map((one) => [one.id, one.people]))
  const use = read.use.flatMap(({ lines }) => lines)
  const rows = use.map(({ department, on }) => [
    department?.name ?? house.features.all,
    on ? house.features.on : house.features.off,
    department ? count(here.get(department.id) ?? 0) : house.change.nothing,
  ])
  return {
    title: say.title,
    blocks: [
      text(say.what),
      text(say.purposes),
      list([...house.purposes.builtIn, ...rules.purposes]),
      text(say.bans),
      list([...house.bans.builtIn, ...rules.bans]),
      text(words(language).impactAssessment.counts.people(count(read.people))),
      text(say.use),
      rows.length ? table(say.useColumns, rows) : text(say.everywhere),
      text(say.roles),
      list(read.roles.map(({ role, people }) => say.role(say.roleNames[role], people))),
      text(say.standIns),
      text(say.fields),
      table(say.fieldsColumns, catalogue(language).map(inOneRow)),
      text(say.witnesses),
      ...questions(say.questions),
    ],
  }
}

function inOneRow({ title, purpose, fields }: DataTable): readonly string[] {
  const each = (of: 'readers' | 'kept') => [...new Set(fields.map((field) => field[of]))].join('; ')
  return [title, purpose, each('readers'), each('kept')]
}

function running({ database, address, mail, singleSignOn, demo }: Deployment, language: string): Section {
  const say = words(language).impactAssessment.running
  const out = [mail && say.outbound.mail, singleSignOn !== null && say.outbound.singleSignOn, database === 'server' && say.outbound.database]
  const reached = out.filter((one) => one !== false)
  return {
    title: say.title,
    blocks: [
      list([
        ...(demo ? [say.demo] : []),
        say.database[database],
        say.backups[database],
        address === null ? say.address.local : say.address.public(address),
        say.signIn,
        singleSignOn === null ? say.singleSignOn.none : say.singleSignOn.with(singleSignOn),
        mail ? say.mail.set : say.mail.none,
        reached.length ? say.outbound.some(reached.join(', ')) : say.outbound.none,
      ]),
      ...questions([...say.questions, ...(database === 'server' ? [say.serverQuestion] : [])]),
    ],
  }
}

function necessity({ current }: PapersRead, language: string): Section {
  const say = words(language).impactAssessment.necessity
  const { leaverMonths, threshold } = current.rules
  const leavers = words(language).houseRules.values.leaverMonths(leaverMonths)
  return {
    title: say.title,
    blocks: [
      list([...say.facts, say.threshold(threshold), leavers]),
      ...questions([...say.questions, ...(leaverMonths === undefined ? [say.leaverQuestion] : [])]),
    ],
  }
}

function consultation({ current }: PapersRead, language: string): Section {
  const say = words(language).impactAssessment.consultation
  const { agreement, notice } = current.rules
  const agreed = agreement ? say.agreement.with(agreementLine(current.rules, language)) : say.agreement.none
  return { title: say.title, blocks: [text(agreed), text(say.notice(notice)), ...questions(say.questions)] }
}

/** Every question once more, so that nobody has to look for them. */
function stillOpen(sections: readonly Section[], language: string): Section {
  const say = words(language).impactAssessment
  const open = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'question' ? [block.text] : [])))
  return { title: say.openTitle, blocks: [text(say.openLead(open.length)), list(open)] }
}
