package dev.recado.gateway.session.feed;

import java.util.List;

/** A part of what the log has to say: items in the order of their keys, and where the next part begins ({@code null}: nowhere). */
record Page<T, K>(List<T> items, K after) {}
