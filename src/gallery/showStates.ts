/** States that a person brings about, each with the attribute that shows an element in it. */
const states = [
  [':hover', "[data-show='hover']"],
  [':active', "[data-show='pressed']"],
  [':focus-visible', "[data-show='focus']"],
] as const

/** Makes elements with `data-show` look as if they were hovered over, pressed or focused. */
export function showStates(page: Document): void {
  for (const sheet of page.styleSheets) addRules(sheet)
}

function addRules(rules: CSSStyleSheet | CSSGroupingRule): void {
  // Backwards, since each rule is inserted after its original.
  for (const [index, rule] of [...Array.from(rules.cssRules).entries()].toReversed()) {
    if (rule instanceof CSSStyleRule) {
      const selector = states.reduce(
        (text, [state, shown]) => text.replaceAll(state, shown),
        rule.selectorText,
      )
      if (selector !== rule.selectorText) {
        rules.insertRule(`${selector} { ${rule.style.cssText} }`, index + 1)
      }
    } else if (rule instanceof CSSGroupingRule) addRules(rule)
  }
}
