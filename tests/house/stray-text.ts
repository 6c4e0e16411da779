// Finds text that a person would read outside src/text, by TypeScript's own parser.

import ts from 'typescript'

export interface StrayText {
  readonly line: number
  readonly text: string
}

const HUMAN_ATTRIBUTES = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'summary'])
/** Calls whose arguments a person reads, with the position of the first such argument. */
const HUMAN_CALLS = new Map([
  ['description', 0],
  ['summary', 0],
  ['argument', 1],
  ['option', 1],
  ['requiredOption', 1],
])
const PRINTING_CALLS = new Set(['process.stdout.write', 'process.stderr.write', 'console.log', 'console.warn', 'console.error'])
/** Written on the line itself, with the reason: `// verbatim: the product's name`. */
const EXCEPTION = /\bverbatim: \S+/

/** Every stray text of a file, except on lines that say why theirs is no text. */
export function strayText(path: string, content: string): StrayText[] {
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true, path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const lines = content.split('\n')
  const found: StrayText[] = []

  const report = (node: ts.Node, text: string) => {
    const start = node.getStart() + (ts.isJsxText(node) ? node.text.length - node.text.trimStart().length : 0)
    const { line } = file.getLineAndCharacterOfPosition(Math.min(start, node.end))
    if (!EXCEPTION.test(lines[line] ?? '')) found.push({ line: line + 1, text: text.trim() })
  }
  const reportLiterals = (node: ts.Node | undefined) => {
    if (node === undefined) return
    const words = literals(node).filter((literal) => /\p{L}/u.test(literal))
    if (words.length > 0) report(node, words.join(' '))
  }
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) report(node, node.text)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) reportLiterals(node.expression)
    if (ts.isJsxAttribute(node) && isHuman(node)) reportLiterals(node.initializer)
    if (ts.isNewExpression(node) && node.expression.getText() === 'Problem') reportLiterals(node.arguments?.[1])
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const first = PRINTING_CALLS.has(node.expression.getText()) ? 0 : HUMAN_CALLS.get(node.expression.name.text)
      if (first !== undefined) reportLiterals(node.arguments[first])
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** `value` is read where it is all that a button says, and is data in a field and on a button with words of its own. */
function isHuman(attribute: ts.JsxAttribute): boolean {
  const name = attribute.name.getText()
  if (HUMAN_ATTRIBUTES.has(name)) return true
  if (attribute.parent.parent.getText().startsWith('<button')) return false
  return name === 'value' && attribute.parent.properties.some((other) => /^type=['"](?:submit|button)['"]$/.test(other.getText()))
}

/** The literal parts of a string, a template, a choice or a sum; what a call or a name stands for is its own matter. */
function literals(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.flatMap((span) => [...literals(span.expression), span.literal.text])]
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)]
  if (ts.isBinaryExpression(node)) return isComparison(node) ? [] : [...literals(node.left), ...literals(node.right)]
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) return node.expression ? literals(node.expression) : []
  return []
}

function isComparison(node: ts.BinaryExpression): boolean {
  return [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(node.operatorToken.kind)
}
