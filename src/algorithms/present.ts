// Optional properties that are there but undefined.

/** The same value without them, as exact optional properties ask for. */
export function present<Whole extends object>(value: { readonly [Key in keyof Whole]: Whole[Key] | undefined }): Whole {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Whole
}
