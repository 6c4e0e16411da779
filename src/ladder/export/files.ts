// The files that a ladder can be taken along as.

export const EXPORT_FILES = {
  'ladder.yaml': { format: 'yaml', type: 'application/yaml; charset=utf-8' },
  'ladder.csv': { format: 'csv', type: 'text/csv; charset=utf-8' },
  'ladder.md': { format: 'markdown', type: 'text/markdown; charset=utf-8' },
  'ladder.case.json': { format: 'case', type: 'application/json; charset=utf-8' },
  'ladder.json': { format: 'json', type: 'application/json; charset=utf-8' },
  'ladder.html': { format: 'html', type: 'text/html; charset=utf-8' },
  'ladder-to-print.html': { format: 'print', type: 'text/html; charset=utf-8' },
} as const
export type ExportFile = keyof typeof EXPORT_FILES
export type ExportFormat = (typeof EXPORT_FILES)[ExportFile]['format']

export const EXPORT_NAMES = Object.keys(EXPORT_FILES) as [ExportFile, ...ExportFile[]]

/** What the file is called where it is saved: by the ladder and its version. */
export function savedAs(file: ExportFile, { id, version }: { readonly id: string; readonly version: string }): string {
  const name = `${id}-${version}`.normalize('NFKD').replace(/[^A-Za-z0-9._-]+/g, '-')
  return file.replace(/^ladder/, name)
}
