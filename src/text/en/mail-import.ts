// What is said when a saved mail is read: why it can't be, and what was left out.

export const mailImport = {
  noMail: 'This is no mail; save it from your mail program as .eml and give that.',
  tooDeep: 'The parts of this mail stand inside each other too deeply to be read.',
  fromYourself: 'You wrote this mail yourself, and nobody is their own witness; save what they wrote to you.',
  machine: 'A program sent this mail, and a program sees nothing; it was left out.',
  noDay: 'This mail doesn’t say on which day it was sent, so it was left out.',
  noSender: 'This mail doesn’t say who sent it, so it was left out.',
  nothingSaid: 'This mail says nothing besides what it answers, so it was left out.',
  emptyFolder: (ending: string) => `This folder holds no file that ends in ${ending}.`,
  tooManyFiles: (most: number) => `There are more than ${most} mails here; put those that thank you into a folder of their own.`,
  thanksFrom: (name: string) => `Thanks from ${name}`,
  thanks: 'Thanks',
  wrote: (name: string, quote: string) => `${name}: “${quote}”`,
  quoted: (quote: string) => `“${quote}”`,
}
