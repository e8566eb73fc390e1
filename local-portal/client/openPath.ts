const openPaths = [
  /^\/crm\/(?:deal|lead|contact|company)\//,
  /^\/marketplace\//,
  /^\/company\/personal\/user\/\d+\//,
  /^\/workgroups\/group\/\d+\//,
]

/** Whether an app may have the portal open this page of its own. */
export function isOpenPath(path: string): boolean {
  return openPaths.some((pattern) => pattern.test(path))
}
