import LateLibraries

/// Loads Cairo, with all that it stands on, which takes 2 ms: for a core that has nothing else to do before pages are drawn.
package func loadDrawing() { late_cairo_load() }
