/** A colour in the light and in the dark theme, as `#rrggbb`. */
export type Pair = readonly [light: string, dark: string]

/** A colour that is not the kit's, since there the kit's is not seen well enough on what it stands on. */
interface Darker {
  readonly kit: Pair
  readonly ours: Pair
  readonly on: Pair
  /** The contrast that WCAG AA asks for: 4.5 for text, 3 for what shows a control. */
  readonly least: 4.5 | 3
}

export type KitColour = Pair | Darker

interface KitValues {
  /** A part of an element that is drawn by the style sheet alone. */
  readonly pseudo?: '::before' | '::after' | '::backdrop'

  /** Lengths, weights and what else is the same in both themes, by the names of CSS; `inset` is border and padding. */
  readonly css: Readonly<Record<string, string>>
  readonly colours?: Readonly<Record<string, KitColour>>
}

const white: Pair = ['#ffffff', '#ffffff']
const surface: Pair = ['#ffffff', '#262626']
const softBlue: Pair = ['#e6f4ff', '#062040']
const base1: Pair = ['#333333', '#f8f8f8']
const base2: Pair = ['#525c69', '#cacbcc']
const base7: Pair = ['#edeef0', '#373838']
const primary: Pair = ['#0075ff', '#1587fa']

const text = (kit: Pair, ours: Pair, on: Pair): KitColour => ({ kit, ours, on, least: 4.5 })
const line = (kit: Pair): KitColour => ({ kit, ours: ['#828b95', '#828385'], on: surface, least: 3 })

const filled = {
  blue: text(primary, ['#0154c8', '#0f70e0'], white),
  green: text(['#1bce7b', '#1cae6a'], ['#0b6b3f', '#12784a'], white),
  orange: text(['#faa72c', '#f2a100'], ['#8a5300', '#8a5300'], white),
  red: text(['#ff5752', '#f2473d'], ['#c21b16', '#b81a15'], white),
}
const muted = text(['#828b95', '#a7a9ab'], ['#525c69', '#a7a9ab'], surface)

const button = {
  height: '34px',
  inset: '13px',
  'border-radius': '10px',
  'font-size': '14px',
  'font-weight': '500',
}
const smallButton = {
  height: '28px',
  inset: '9px',
  'border-radius': '8px',
  'font-size': '13px',
  'font-weight': '400',
}
const field = {
  height: '34px',
  inset: '12px',
  'border-radius': '8px',
  'font-size': '15px',
  'font-weight': '400',
}
const badge = {
  height: '22px',
  inset: '8px',
  'border-radius': '10px',
  'font-size': '12px',
  'font-weight': '700',
}

/** The values of Bitrix24's UI kit (`@bitrix24/b24ui-nuxt` 2.13.0), as measured in a browser. */
export const kitValues: Readonly<Record<string, KitValues>> = {
  primaryButton: { css: button, colours: { color: white, 'background-color': filled.blue } },
  softButton: {
    css: button,
    colours: { color: ['#0154c8', '#468bec'], 'background-color': softBlue },
  },
  plainButton: {
    css: button,
    colours: { color: base2, 'background-color': surface, 'border-top-color': base7 },
  },
  dangerButton: { css: button, colours: { color: white, 'background-color': filled.red } },
  linkButton: { css: button, colours: { color: muted } },
  chosenButton: {
    css: button,
    colours: {
      color: text(['#0075ff', '#2a94ff'], ['#0154c8', '#7fb1f7'], ['#edf7ff', '#1f3048']),
      'background-color': ['#edf7ff', '#1f3048'],
      'border-top-color': ['#c4e6ff', '#294162'],
    },
  },
  buttonWithIcon: { css: { ...button, inset: '7px', 'column-gap': '2px' } },
  smallButton: { css: smallButton },
  smallButtonWithIcon: { css: { ...smallButton, inset: '5px', 'column-gap': '4px' } },
  iconButton: { css: { width: '34px', height: '34px', 'border-radius': '10px' } },
  icon: { css: { width: '24px', height: '24px' } },
  smallIconButton: { css: { width: '28px', height: '28px', 'border-radius': '8px' } },
  smallIcon: { css: { width: '20px', height: '20px' } },
  field: { css: field, colours: { color: base1, 'border-top-color': line(base7) } },
  focusedField: { css: field, colours: { 'border-top-color': primary } },
  invalidField: { css: field, colours: { 'border-top-color': ['#ff5752', '#f2473d'] } },
  disabledField: { css: { ...field, opacity: '0.3' } },
  textArea: { css: { inset: '12px', 'line-height': '19.5px', 'border-radius': '8px', 'font-size': '15px' } },
  select: { css: { ...field, 'padding-right': '33px' }, colours: { color: base1 } },
  switchOn: {
    css: { width: '36px', height: '20px', 'border-radius': '10px' },
    colours: { 'background-color': primary },
  },
  switchOff: { css: {}, colours: { 'background-color': line(['#c9ccd0', '#666769']) } },
  switchDisabled: { css: { opacity: '0.3' } },
  checkboxOn: { css: { width: '16px', height: '16px' }, colours: { 'background-color': primary } },
  checkboxOff: { css: {}, colours: { 'box-shadow-color': line(['#c9ccd0', '#666769']) } },
  tick: {
    pseudo: '::before',
    css: { width: '10px', height: '10px' },
    colours: { 'background-color': white },
  },
  dash: {
    pseudo: '::before',
    css: { width: '10px', height: '1.5px' },
    colours: { 'background-color': white },
  },
  radioOn: { css: { width: '16px', height: '16px' }, colours: { 'background-color': primary } },
  dot: { pseudo: '::before', css: { width: '6px', height: '6px' }, colours: { 'background-color': white } },
  switchThumb: {
    pseudo: '::after',
    css: { width: '16px', height: '16px', 'border-radius': '50%' },
    colours: { 'background-color': white },
  },
  blueBadge: { css: badge, colours: { color: white, 'background-color': filled.blue } },
  greenBadge: { css: badge, colours: { color: white, 'background-color': filled.green } },
  orangeBadge: { css: badge, colours: { color: white, 'background-color': filled.orange } },
  redBadge: { css: badge, colours: { color: white, 'background-color': filled.red } },
  chosenTab: {
    css: { inset: '12px', 'font-size': '14px', 'font-weight': '500' },
    colours: {
      color: text(primary, ['#0154c8', '#7fb1f7'], surface),
      'border-bottom-color': primary,
    },
  },
  otherTab: { css: { 'font-size': '14px', 'font-weight': '500' }, colours: { color: muted } },
  alert: {
    css: { inset: '12px', 'padding-top': '8px', 'border-radius': '10px', 'font-size': '13px' },
    colours: { color: white, 'background-color': filled.blue },
  },
  alertTitle: { css: { 'font-size': '13px', 'font-weight': '700', 'line-height': '19.5px' } },
  redAlert: { css: {}, colours: { color: white, 'background-color': filled.red } },
  toast: {
    css: {
      inset: '16px',
      'border-radius': '8px',
      'font-size': '13px',
      'font-weight': '500',
      'background-color': 'rgba(0, 0, 0, 0.8)',
    },
    colours: { color: ['#f8f8f8', '#f8f8f8'] },
  },
  tooltip: {
    css: { inset: '13px', height: '46px', 'border-radius': '18px', 'font-size': '15px' },
    colours: { color: white, 'background-color': ['#085dc1', '#085dc1'] },
  },
  empty: {
    css: { 'padding-top': '32px', 'border-radius': '12px', 'font-size': '13px' },
    colours: { color: base2, 'background-color': surface, 'border-top-color': base7 },
  },
  emptyTitle: {
    css: { 'font-size': '14px', 'font-weight': '500', 'line-height': '20px' },
    colours: { color: base2 },
  },
  menu: {
    css: {
      'min-width': '192px',
      'border-radius': '14px',
      'box-shadow': 'rgba(0, 0, 0, 0.21) 0px 8px 17px 0px',
    },
    // Raised in the dark theme, where the kit's has no edge: it is as dark as what it lies over.
    colours: { 'background-color': ['#ffffff', '#333538'] },
  },
  menuItem: {
    css: { inset: '18px', height: '36px', 'margin-top': '4px', 'font-size': '14px', 'font-weight': '400' },
    colours: { color: base1 },
  },
  menuHeading: { css: { inset: '18px', height: '33px', 'font-size': '12px' } },
  dialog: {
    css: { width: '512px', inset: '24px', 'border-radius': '18px' },
    colours: { 'background-color': surface },
  },
  backdrop: { pseudo: '::backdrop', css: { 'background-color': 'rgba(0, 51, 102, 0.2)' } },
  dialogTitle: { css: { 'font-size': '19px', 'font-weight': '700' }, colours: { color: base1 } },
  tableHeader: {
    css: { height: '45px', 'font-size': '14px', 'font-weight': '400' },
    colours: { color: base2 },
  },
}

/** The colour that the app has in both themes. */
export function ourPair(colour: KitColour): Pair {
  return 'ours' in colour ? colour.ours : colour
}
