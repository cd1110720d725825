/** Where the site is, which may be under a path: this page is at its `/graphql`. */
export const SITE = location.pathname.replace(/\/graphql\/?$/, '');
