// Generated from settingsCatalogues/en.json by `npm run messages`.

/** The names of the parameters of each message. */
export interface SettingsMessageParams {
  'settings.tab': never
  'settings.allOptions': never
  'settings.views': never
  'settings.search': never
  'settings.sections': never
  'settings.reset': never
  'settings.default': 'value'
  'settings.changed': never
  'misfit.type.string': never
  'misfit.type.number': never
  'misfit.type.integer': never
  'misfit.type.boolean': never
  'misfit.type.array': never
  'misfit.type.object': never
  'misfit.type.null': never
  'misfit.enum': 'choices'
  'misfit.enum.many': never
  'misfit.const': 'value'
  'misfit.minimum': 'limit'
  'misfit.maximum': 'limit'
  'misfit.exclusiveMinimum': 'limit'
  'misfit.exclusiveMaximum': 'limit'
  'misfit.multipleOf': 'step'
  'misfit.pattern': never
  'misfit.pattern.example': 'example'
  'misfit.format.date': 'example'
  'misfit.format.time': 'example'
  'misfit.format.date-time': 'example'
  'misfit.format.email': 'example'
  'misfit.format.uri': 'example'
  'misfit.format.color': 'example'
  'misfit.uniqueItems': never
  'misfit.required': never
  'misfit.required.member': 'name'
  'misfit.additionalProperties': 'name'
  'misfit.other': never
  'misfit.stored.no-text': never
  'misfit.stored.bad-json': 'column' | 'line' | 'reason'
  'misfit.stored.duplicate-key': never
  'misfit.stored.number-not-exact': never
  'misfit.stored.no-boolean': never
  'misfit.stored.no-number': never
  'misfit.stored.no-list': never
  'misfit.stored.empty-item': never
  'misfit.stored.comma-in-item': never
  'misfit.item': 'number'
  'misfit.at': 'place' | 'reason'
  'misfit.minLength': 'count'
  'misfit.maxLength': 'count'
  'misfit.minItems': 'count'
  'misfit.maxItems': 'count'
  'syntax.empty': never
  'syntax.unexpected-end': never
  'syntax.unexpected-character': 'found'
  'syntax.bad-number': 'found'
  'syntax.bad-escape': 'found'
  'syntax.control-character': never
  'syntax.duplicate-key': 'found'
  'syntax.too-deep': never
  'syntax.number-too-large': 'found'
  'syntax.trailing-text': 'found'
  'mistake.at': 'column' | 'line' | 'pointer' | 'reason'
  'mistake.atLine': 'column' | 'line' | 'reason'
  'mistake.nearest': 'expected'
  'mistake.not-json': never
  'mistake.too-large': 'expected'
  'mistake.too-many-settings': 'expected'
  'mistake.unsupported-word': 'found'
  'mistake.unknown-word': 'found'
  'mistake.ownWord': never
  'mistake.misplaced-word': 'found'
  'mistake.missing-word': 'expected'
  'mistake.needs-word': 'expected' | 'found'
  'mistake.contradiction': 'expected' | 'found'
  'mistake.wrong-type': 'expected'
  'mistake.wrong-value': 'expected' | 'found'
  'mistake.wrong-value.here': 'expected'
  'mistake.exponent-too-large': 'found' | 'limit'
  'mistake.duplicate-value': 'found'
  'mistake.wrong-count': 'expected' | 'found'
  'mistake.unknown-key': 'found'
  'mistake.own-key': 'found'
  'mistake.unknown-group': 'found'
  'mistake.unknown-language': 'found'
  'mistake.same-stored-form': 'found'
  'mistake.mixed-types': never
  'mistake.does-not-fit': 'found'
  'mistake.bad-pattern': 'found'
  'mistake.unsafe.backreference': never
  'mistake.unsafe.look-around': never
  'mistake.unsafe.repetition': never
  'mistake.unsafe.too-complex': never
  'mistake.safeExample': 'example'
  'settings.control.add': never
  'settings.control.remove': 'name'
  'settings.control.moveUp': 'name'
  'settings.control.moveDown': 'name'
  'settings.control.line': 'name' | 'number'
  'settings.control.notSet': never
  'settings.control.choose': never
  'settings.control.search': 'name'
  'settings.control.noMatch': never
  'settings.control.chosen': never
  'settings.control.others': never
  'settings.control.noneChosen': never
  'settings.control.notOffered': never
  'settings.control.repeated': never
  'settings.control.reveal': never
  'settings.control.hide': never
  'settings.control.secretSet': never
  'settings.control.pickColor': 'name'
  'settings.control.moveKeys': never
  'settings.portalDefault': 'value'
  'settings.locked': never
  'settings.readOnly': never
  'settings.otherVersion': never
  'settings.deprecated': never
  'settings.stored': 'value'
  'settings.required': never
  'settings.notSet': never
  'settings.otherSection': never
  'settings.nothing': never
  'settings.showAll': never
  'settings.resetSection': never
  'settings.addMember': never
  'settings.memberName': 'title'
  'settings.removeMember': 'name'
  'settings.memberExists': never
  'settings.appOptionsFailed': never
  'settings.invalid': 'titles'
  'settings.hiddenUnsaved': 'titles'
  'settings.reload': 'titles'
  'settings.confirmTitle': never
  'settings.merged': 'titles'
  'settings.storedForm': never
  'settings.yes': never
  'settings.no': never
  'settings.nothing.what': never
  'schema.failed.other-origin': 'address'
  'schema.failed.not-found': 'address'
  'schema.failed.unreachable': 'address'
  'schema.mistakes': 'count'
  'settings.control.suggestions': never
  'protected.refused': 'keys' | 'reason'
  'protected.leftOut': 'keys'
  'protected.include': never
  'protected.reveal': never
  'protected.mask': never
  'settings.change': 'after' | 'before' | 'title'
  'settings.side': 'title' | 'value'
}

export type SettingsMessageKey = keyof SettingsMessageParams

/** The messages that have plural forms. */
export type SettingsPluralKey =
  | 'misfit.minLength'
  | 'misfit.maxLength'
  | 'misfit.minItems'
  | 'misfit.maxItems'
  | 'schema.mistakes'
