// error: 'value' is inaccessible due to 'internal' protection level
import ShareModel

func open(_ box: Private<String>) -> String { box.value }
