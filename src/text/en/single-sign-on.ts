// Signing in with the organisation's own account.

export const singleSignOn = {
  button: (name: string) => `Sign in with ${name}`,
  notHere: 'Single sign-on is not set up here: sign in another way.',
  startAgain: 'This sign-in was begun in another browser, took longer than ten minutes or was used already: start it again.',
  declined: (name: string, said: string) => `You were not signed in; ${name} said: “${said}”.`,
  unreachable: (name: string) => `The service behind ${name} can't be reached now: try again in a while, or sign in another way.`,
  untrusted: (name: string) => `The answer of ${name} doesn't hold, so nobody was signed in: start again, and tell an administrator if it stays so.`,
  opensNothing: (name: string) => `Your account at ${name} opens nothing here: ask an administrator which mail address is kept for you.`,
  noLink: 'No account at the single sign-on is linked to this person.',
  log: (code: string) => `Single sign-on failed: ${code}`,
}
