// What people says.

export const people = {
  keptByOthers: 'Your organisation keeps this. If something is wrong, tell the people team.',
}
