/**
 * What Playwright itself turns off in Chromium. A second `--disable-features` would take the place of Playwright's,
 * so these are named again.
 */
const turnedOffByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
] as const

/**
 * The suggestions below the address bar are web pages, which Chromium loads for every new window, unseen. They cost
 * a test almost as much as the app does.
 */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'] as const

/** What the tests start Chromium with, beside Playwright's own switches. */
export const browserSwitches: readonly string[] = [
  // A host at plain http that is not this machine's own name: a page of it is no secure context.
  '--host-resolver-rules=MAP portal.test 127.0.0.1',
  `--disable-features=${[...turnedOffByPlaywright, ...addressBarPages].join(',')}`,
]
