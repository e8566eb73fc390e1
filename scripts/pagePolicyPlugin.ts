import type { HtmlTagDescriptor, Plugin } from 'vite'
import { pagePolicy } from './contentPolicy.ts'

const policy: HtmlTagDescriptor[] = [
  { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
  { name: 'referrer', content: 'no-referrer' },
].map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' }))

/** Puts the policy into the built page. Not in `vite`, whose own scripts and styles stand in the page. */
export function pagePolicyPlugin(): Plugin {
  return { name: 'page-policy', apply: 'build', transformIndexHtml: () => policy }
}
