// The columns of a Jira export: their names vary by language, by version, and with what a site calls its fields.

import { plain } from '../table/columns.ts'

/** In letters and digits alone: English, German, French, Spanish. */
const NAMES = {
  id: ['issueid', 'workitemid', 'vorgangsid', 'idduticket', 'iddelaincidencia'],
  key: ['issuekey', 'workitemkey', 'key', 'vorgangsschlussel', 'schlussel', 'cledeticket', 'cleduticket', 'clavedeincidencia', 'clave'],
  summary: ['summary', 'zusammenfassung', 'resume', 'resumen'],
  type: ['issuetype', 'worktype', 'vorgangstyp', 'typedeticket', 'tipodeincidencia'],
  status: ['status', 'etat', 'estado'],
  category: ['statuscategory', 'statuskategorie', 'categoriedetat', 'categoriadeestado'],
  categoryDay: ['statuscategorychanged', 'statuskategoriegeandert'],
  resolution: ['resolution', 'losung', 'resolucion'],
  resolved: ['resolved', 'resolutiondate', 'erledigt', 'resolu', 'resolue', 'resuelta', 'resuelto'],
  updated: ['updated', 'aktualisiert', 'misajour', 'actualizada', 'actualizado'],
  assignee: ['assignee', 'zugewieseneperson', 'bearbeiter', 'zustandigeperson', 'personneassignee', 'attribution', 'responsable', 'personaasignada'],
  assigneeId: ['assigneeid', 'idderzugewiesenenperson'],
  reporter: ['reporter', 'autor', 'berichterstatter', 'rapporteur', 'informador'],
  parent: ['parentid', 'parent', 'ubergeordneteid', 'idelternelement', 'idprincipal', 'idduparent', 'ubergeordnet'],
  parentKey: ['parentkey', 'parentissuekey'],
  parentSummary: ['parentsummary', 'zusammenfassungdesubergeordneten'],
  epic: ['customfieldepiclink', 'epiclink', 'benutzerdefiniertesfeldepicverknupfung', 'champspersonnaliseepiclink'],
} as const
const LABELS = ['labels', 'label', 'stichworter', 'etiquettes', 'etiquetas']

export type JiraField = keyof typeof NAMES

export interface JiraColumns {
  readonly places: ReadonlyMap<JiraField, number>
  /** A column stands once for each label that a ticket has. */
  readonly labels: readonly number[]
}

/** What of a header is known. Of a column that stands there several times, the first counts. */
export function jiraColumns(header: readonly string[]): JiraColumns {
  const names = header.map(plain)
  const places = new Map<JiraField, number>()
  for (const [field, known] of Object.entries(NAMES) as [JiraField, readonly string[]][]) {
    const place = known.map((name) => names.indexOf(name)).find((at) => at >= 0)
    if (place !== undefined) places.set(field, place)
  }
  return { places, labels: names.flatMap((name, at) => (LABELS.includes(name) ? [at] : [])) }
}
