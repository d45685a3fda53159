package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.ConversationId;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostPlaceTest {
    private final Random random = new Random(7);

    @Test
    void shouldReadWhatWasWritten() {
        List<PostPlace> places = places(100);

        assertThat(PostPlace.read(PostPlace.write(places))).isEqualTo(places);
    }

    @Test
    void shouldFindEveryPlaceAndNoOther() {
        for (int size = 0; size < 40; size++) {
            List<PostPlace> places = places(size).stream()
                    .sorted(Comparator.comparingLong(PostPlace::hash))
                    .toList();
            byte[] bytes = PostPlace.write(places);

            for (PostPlace place : places) {
                assertThat(PostPlace.find(bytes, place.hash())).isEqualTo(place.position());
                assertThat(PostPlace.find(bytes, place.hash() + 1)).isNull();
            }
            assertThat(PostPlace.find(bytes, Long.MIN_VALUE)).isNull();
            assertThat(PostPlace.find(bytes, Long.MAX_VALUE)).isNull();
        }
    }

    private List<PostPlace> places(int size) {
        return random.longs(size)
                .mapToObj(hash -> new PostPlace(hash, new Position(new ConversationId(1, 2 + size), hash & 0xffff)))
                .toList();
    }
}
