// Stands in for the package `server-only`, whose only content is that a bundle for the browser refuses it.
export {};
