// Which column of a table is which field of an item: as said, else by the words that such columns are headed with.

export const FIELDS = ['date', 'title', 'person', 'surname', 'mail', 'id', 'status', 'outcome', 'work', 'period', 'witness', 'link', 'kind'] as const
export type Field = (typeof FIELDS)[number]

export type FieldWords = Readonly<{ [field in Field]?: readonly string[] }>

function named(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ')
}

/** In letters and digits alone, the surest first. English and German. */
export const USUAL_WORDS: FieldWords = {
  date: named(
    'completiondate completedon datecompleted completed completedat dateofcompletion closuredate closeddate dateclosed closedon closed',
    'resolved resolveddate donedate doneon finished finishedon enddate end issuedate issuedon awardedon date day when',
    'abgeschlossenam abschlussdatum erledigtam abgeschlossen erledigt geschlossenam enddatum ende datum tag',
  ),
  title: named(
    'title coursetitle coursename course trainingtitle trainingname training certificate certification findingtitle finding campaignname campaign',
    'task taskname activity what subject summary description name',
    'titel kurstitel kursname kurs schulung seminar feststellung kampagne aufgabe tatigkeit bezeichnung beschreibung',
  ),
  person: named(
    'learnername learner studentname student participantname participant trainee employeename employee fullname displayname username user',
    'owner ownername actionowner campaignowner taskowner responsible responsibleperson assignee assignedto preparer preparedby completedby doneby',
    'closedby author person firstname teilnehmer teilnehmerin mitarbeiter mitarbeiterin mitarbeitername verantwortlich verantwortlicher zustandig',
    'bearbeiter bearbeiterin erledigtvon vorname',
  ),
  surname: named('lastname surname familyname nachname'),
  mail: named('email emailaddress mail mailaddress useremail learneremail emailadresse'),
  id: named(
    'id key number no ref reference certificateid certificateno certificatenumber credentialid transcriptid enrollmentid enrolmentid',
    'findingid findingno issueid campaignid taskid recordid nr nummer kennung zertifikatsnummer feststellungsnr',
  ),
  status: named('status state completionstatus coursestatus completionstate zustand abschlussstatus'),
  outcome: named('result results outcome score grade comment comments notes note remediation correctiveaction actiontaken ergebnis bemerkung massnahme'),
  work: named('project program programme audit auditname workstream initiative projekt programm prufung'),
  period: named('period month quarter closeperiod fiscalperiod accountingperiod periode monat quartal'),
  witness: named('verifiedby reviewedby reviewer approvedby approver auditor instructor trainer closedby gepruftvon freigegebenvon prufer'),
  link: named('url link certificateurl credentialurl weblink'),
}

export type Places = ReadonlyMap<Field, number>

export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Where each field stands in a row with this header. What is said outright comes first; a column serves one field.
 * `unfound`: columns that were named and aren't there.
 */
export function placesIn(
  header: readonly string[],
  wordsFor: FieldWords,
  map: Readonly<{ [field: string]: string }> = {},
): { readonly places: Places; readonly unfound: readonly string[] } {
  const names = header.map(plain)
  const places = new Map<Field, number>()
  const taken = new Set<number>()
  const unfound: string[] = []
  for (const [field, name] of Object.entries(map)) {
    if (name === '') continue
    const exact = header.findIndex((each) => each.trim() === name.trim())
    const place = exact >= 0 ? exact : names.indexOf(plain(name))
    if (place < 0) unfound.push(name)
    else {
      places.set(field as Field, place)
      taken.add(place)
    }
  }
  for (const field of FIELDS) {
    if (Object.hasOwn(map, field)) continue
    const found = wordsFor[field]?.map((word) => names.findIndex((name, at) => name === word && !taken.has(at))).find((place) => place >= 0)
    if (found === undefined) continue
    places.set(field, found)
    taken.add(found)
  }
  return { places, unfound }
}
