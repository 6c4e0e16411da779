// What labels and words of tools say that a thing is, beyond ordinary work.

const INCIDENT = /\b(?:incident|outage|post-?mortem|root cause|sev-?[0-3]|data loss|breach|Störung|Ausfall)\b/i
const DESIGN = /\b(?:RFC|ADR|design (?:doc(?:ument)?|proposal|note)|architecture decision|Konzept)\b/i
const INCIDENT_LABEL = /^(?:(?:type|kind)[:/ ]+)?(?:(?:major )?incident|outage|post-?mortem|sev-?\d|severity[:/ ].*|Störung)$/i
const DESIGN_LABEL = /^(?:(?:type|kind)[:/ ]+)?(?:rfc|adr|design|design[- ]doc|proposal|architecture|Konzept)$/i

/** An incident or a design, by a label or type, else by the title; undefined for neither. */
export function calledBy({ title, labels }: { readonly title: string; readonly labels: readonly string[] }): 'incident' | 'design' | undefined {
  if (labels.some((label) => INCIDENT_LABEL.test(label.trim()))) return 'incident'
  if (labels.some((label) => DESIGN_LABEL.test(label.trim()))) return 'design'
  if (INCIDENT.test(title)) return 'incident'
  return DESIGN.test(title) ? 'design' : undefined
}
