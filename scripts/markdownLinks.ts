/** What a Markdown text leads to, in the order it stands there: links, pictures, and those of its HTML. */
export function linksOf(markdown: string): string[] {
  const text = withoutCode(markdown)
  const targets = /\]\(([^\s)]+)[^)]*\)|\b(?:src|srcset|href)="([^"]+)"/g
  return [...text.matchAll(targets)].map(([, inText, inHtml]) => inText ?? inHtml ?? '')
}

/** The fragments that lead to the headings of a Markdown text, as GitHub makes them. */
export function headingAnchors(markdown: string): string[] {
  const seen = new Map<string, number>()
  return [...withoutCode(markdown, false).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-')
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    return times === 0 ? anchor : `${anchor}-${times}`
  })
}

/** Blocks of code are no text, and neither are the words of code in a line unless they are wanted. */
function withoutCode(markdown: string, alsoInLines = true): string {
  const text = markdown.replaceAll(/^( *)(```|~~~)[\s\S]*?^\1\2 *$/gm, '')
  return alsoInLines ? text.replaceAll(/`[^`\n]+`/g, '') : text
}
