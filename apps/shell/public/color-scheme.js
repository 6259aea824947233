// Runs before the first paint so that a dark page never flashes white. Kept out of the bundle, and
// in a file of its own, because the content policy refuses inline scripts.
(function () {
  var root = document.documentElement;
  var chosen = null;
  try {
    chosen = localStorage.getItem('scheme');
  } catch (error) {
    chosen = null;
  }
  var system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  var scheme = chosen === 'dark' || chosen === 'light' ? chosen : 'system';
  root.setAttribute('data-fr-scheme', scheme);
  root.setAttribute('data-fr-theme', scheme === 'system' ? system : scheme);
})();
