// What people says.

export const people = {}
