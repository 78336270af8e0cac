import type { desktop } from './en/desktop.ts';
import type { en } from './en/index.ts';

export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** English texts in another language: the same keys; what English counts with two forms has the forms of that language. */
export type Translated<Tree, Category extends PluralCategory> = {
  readonly [Key in keyof Tree as Key extends `${infer Counted}_${'one' | 'other'}` ? `${Counted}_${Category}` : Key]: Tree[Key] extends string ? string : Translated<Tree[Key], Category>;
};

/** All texts of the page in one language. `Category`: the plural forms it has by CLDR, such as `'one' | 'few' | 'many' | 'other'`. */
export type Catalogue<Category extends PluralCategory> = Translated<typeof en, Category>;

/** What the program says outside of its page, in one language. */
export type DesktopCatalogue<Category extends PluralCategory> = Translated<typeof desktop, Category>;
