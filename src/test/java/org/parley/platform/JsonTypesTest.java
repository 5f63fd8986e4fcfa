package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTypesTest {
    record Inner(Integer number) {}

    record Body(
            String text, Boolean flag, long seq, List<String> names, Inner inner, @JsonbProperty("new") String next) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'text':'a','flag':false,'seq':9223372036854775807,'names':[],'inner':{'number':5},'new':'x'}",
                "{'text':null,'flag':null,'names':null,'inner':null}",
                "{'unknown':{'text':5}}"
            })
    void theRightTypesPass(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':5}",
                "{'text':true}",
                "{'text':{}}",
                "{'text':['a']}",
                "{'flag':'true'}",
                "{'flag':0}",
                "{'seq':'5'}",
                "{'seq':1.5}",
                "{'seq':9223372036854775808}",
                "{'seq':1e999999999}",
                "{'names':'a'}",
                "{'names':[1]}",
                "{'names':[null]}",
                "{'names':{}}",
                "{'inner':[]}",
                "{'inner':{'number':2147483648}}",
                "{'new':1}"
            })
    void anyOtherIsMalformed(String body) {
        assertThatThrownBy(() -> check(body)).isInstanceOf(Malformed.class);
    }

    private static void check(String body) {
        try (var reader = Json.createReader(new StringReader(body.replace('\'', '"')))) {
            JsonTypes.check(reader.readObject(), Body.class);
        }
    }
}
