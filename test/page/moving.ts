import type { Page } from 'playwright-core';

/** Whatever on the screen moves by itself, or would as soon as it changes. */
export const movingIn = (page: Page): Promise<string[]> => page.evaluate(() => [
  ...document.getAnimations().map((animation) => `runs: ${animation instanceof CSSAnimation ? animation.animationName : animation.constructor.name}`),
  ...[...document.querySelectorAll('*')].flatMap((element) => [null, '::before', '::after'].flatMap((part) => {
    const { animationName, transitionDuration, transitionProperty, scrollBehavior } = getComputedStyle(element, part);
    const travels = transitionProperty !== 'none' && transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
    return animationName !== 'none' || travels || scrollBehavior === 'smooth' ? [`${element.tagName}.${element.getAttribute('class') ?? ''}${part ?? ''}: ${animationName} ${transitionProperty}`] : [];
  })),
]);
