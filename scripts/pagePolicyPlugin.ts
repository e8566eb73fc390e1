import type { HtmlTagDescriptor, Plugin } from 'vite'
import { pagePolicy, portalsFromEnvironment } from './contentPolicy.ts'

/** Puts the policy into the built page. Not in `vite`, whose own scripts and styles stand in the page. */
export function pagePolicyPlugin(): Plugin {
  const policy = pagePolicy(portalsFromEnvironment(process.env))
  const tags: HtmlTagDescriptor[] = [
    { 'http-equiv': 'Content-Security-Policy', content: policy },
    { name: 'referrer', content: 'no-referrer' },
  ].map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' }))
  return { name: 'page-policy', apply: 'build', transformIndexHtml: () => tags }
}
