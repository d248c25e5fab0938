package tw.portfolio.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CheckupTextTest {

    @Test
    void ofAPartNeitherAllNorNothingIsSaid() {
        assertEquals(">99%", CheckupText.percent(206, 207));
        assertEquals("<1%", CheckupText.percent(1, 207));
        assertEquals("100%", CheckupText.percent(207, 207));
        assertEquals("0%", CheckupText.percent(0, 207));
        assertEquals("50%", CheckupText.percent(103, 207));
        assertEquals("—", CheckupText.percent(0, 0));
    }
}
