import { noAccessor } from './no-accessor.ts';
import { noAdapterCrossImport } from './no-adapter-cross-import.ts';
import { noHtmlBinding } from './no-html-binding.ts';
import { noVendorNames } from './no-vendor-names.ts';

/** Read by oxlint, which wants a default export. */
export default {
  meta: { name: 'pentimento' },
  rules: {
    'no-accessor': noAccessor,
    'no-adapter-cross-import': noAdapterCrossImport,
    'no-html-binding': noHtmlBinding,
    'no-vendor-names': noVendorNames,
  },
};
